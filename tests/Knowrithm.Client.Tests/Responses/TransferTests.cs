using System.IO.Compression;
using System.Text;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.ResponseProviders;
using WireMock.Server;

namespace Knowrithm.Client.Tests;

/// <summary>What only a server can show: bodies as they come over a wire.</summary>
public sealed class TransferTests : IDisposable
{
    private const string Agent = """{"agent":{"id":"a1","name":"Ünï 日本"}}""";
    private readonly WireMockServer _server = WireMockServer.Start();
    private readonly KnowrithmClient _client;

    public TransferTests() =>
        _client = new(new KnowrithmClientOptions { ApiKey = "ak_key", ApiSecret = "the-secret", BaseUrl = _server.Url, MaxAttempts = 1 }.Patient());

    public static TheoryData<string> Encodings => ["gzip", "br", "deflate"];

    [Theory, MemberData(nameof(Encodings))]
    public async Task A_compressed_response_reads_like_any_other(string encoding)
    {
        Answer(Response.Create().WithHeader("Content-Type", "application/json").WithHeader("Content-Encoding", encoding).WithBody(Compress(Agent, encoding)));

        Assert.Equal("Ünï 日本", (await _client.Agents.GetAgentAsync("a1")).Name);
        Assert.Contains(encoding, Assert.Single(_server.LogEntries).RequestMessage!.Headers!["Accept-Encoding"].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compressed_error_reads_like_any_other()
    {
        Answer(Response.Create().WithStatusCode(404).WithHeader("Content-Type", "application/json").WithHeader("Content-Encoding", "br")
            .WithBody(Compress("""{"error":"Agent not found"}""", "br")));

        var error = await Assert.ThrowsAsync<KnowrithmNotFoundException>(() => _client.Agents.GetAgentAsync("a1"));

        Assert.Contains("Agent not found", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_successful_page_of_a_proxy_is_not_read_as_an_agent()
    {
        Answer(Response.Create().WithHeader("Content-Type", "text/html; charset=utf-8").WithBody("<html><body>Sign in first</body></html>"));

        var error = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => _client.Agents.GetAgentAsync("a1"));

        Assert.Contains("HTML", error.Message, StringComparison.Ordinal);
        Assert.Contains("Sign in first", error.RawBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/vnd.api+json")]
    [InlineData("application/octet-stream")]
    [InlineData(null)]
    public async Task JSON_is_read_whatever_its_media_type(string? type)
    {
        var response = Response.Create().WithBody(Encoding.UTF8.GetBytes(Agent));
        Answer(type is null ? response : response.WithHeader("Content-Type", type));

        Assert.Equal("a1", (await _client.Agents.GetAgentAsync("a1")).Id);
    }

    [Fact]
    public async Task Only_the_start_of_a_five_megabyte_error_is_kept()
    {
        Answer(Response.Create().WithStatusCode(400).WithHeader("Content-Type", "text/plain").WithBody(new string('x', 5 * 1024 * 1024)));

        var error = await Assert.ThrowsAsync<KnowrithmValidationException>(() => _client.Agents.GetAgentAsync("a1"));

        Assert.InRange(error.RawBody!.Length, 1000, 64 * 1024);
        Assert.InRange(error.Message.Length, 1, 1024);
    }

    [Fact]
    public async Task A_response_over_the_limit_is_refused_and_one_under_it_is_not()
    {
        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            ApiKey = "ak_key",
            ApiSecret = "the-secret",
            BaseUrl = _server.Url,
            MaxResponseBytes = 1024,
            MaxAttempts = 1
        }.Patient());
        Answer(Response.Create().WithBody($$$"""{"agent":{"id":"a1","name":"{{{new string('x', 2000)}}}"}}"""));
        await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Agents.GetAgentAsync("a1"));

        _server.Reset();
        Answer(Response.Create().WithBody(Agent));
        Assert.Equal("a1", (await client.Agents.GetAgentAsync("a1")).Id);
    }

    [Fact]
    public async Task All_three_pages_of_a_list_are_fetched()
    {
        for (var page = 1; page <= 3; page++)
        {
            var items = string.Join(',', Enumerable.Range((page * 100) - 99, page < 3 ? 100 : 30).Select(static i => $$$"""{"id":"{{{i}}}"}"""));
            _server.Given(Request.Create().WithPath("/api/v1/lead/company").UsingGet().WithParam("page", $"{page}").WithParam("per_page", "100"))
                .RespondWith(Response.Create().WithHeader("Content-Type", "application/json")
                    .WithBody($$$"""{"success":true,"data":{"leads":[{{{items}}}],"pagination":{"page":{{{page}}},"per_page":100,"total":230,"pages":3,"has_next":{{{(page < 3 ? "true" : "false")}}},"has_prev":false} } }"""));
        }

        var ids = new List<string>();
        await foreach (var lead in _client.Leads.ListAllCompanyLeadsAsync()) ids.Add(lead.Id);

        Assert.Equal(Enumerable.Range(1, 230).Select(static i => $"{i}"), ids);
        Assert.Equal(3, _server.LogEntries.Count);
    }

    public void Dispose()
    {
        _client.Dispose();
        _server.Dispose();
    }

    private void Answer(IResponseProvider response) => _server.Given(Request.Create()).RespondWith(response);

    private static byte[] Compress(string text, string encoding)
    {
        using var memory = new MemoryStream();
        using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(memory, CompressionMode.Compress, true),
            "br" => new BrotliStream(memory, CompressionMode.Compress, true),
            _ => new ZLibStream(memory, CompressionMode.Compress, true)
        })
            stream.Write(Encoding.UTF8.GetBytes(text));
        return memory.ToArray();
    }
}
