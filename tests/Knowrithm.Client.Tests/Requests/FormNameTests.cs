using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Knowrithm.Client.Tests;

/// <summary>Every route that sends a form × every file name, read back by a strict parser.</summary>
public sealed class FormNameTests
{
    private static readonly Dictionary<string, Func<KnowrithmClient, string, Task>> Forms = new()
    {
        ["upload"] = static (client, name) =>
            client.Documents.UploadDocumentsAsync(new() { AgentId = "a1", Files = [DocumentFile.FromBytes([1, 2, 3], name)] }),
        ["upload of a file"] = static (client, name) => client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes([1, 2, 3], name)),
        ["create company"] = static (client, name) =>
            client.Companies.StartCreateCompanyAsync(new() { Name = "Söhne \"A\"", Email = "a@b.example", LogoFile = new([1, 2, 3], name) }),
        ["update company"] = static (client, name) =>
            client.Companies.StartUpdateCompanyAsync("7", new() { Name = "Söhne \"A\"", LogoFile = new([1, 2, 3], name) }),
    };

    private static readonly (string Name, string Sent)[] Names =
    [
        ("logo.png", "logo.png"), ("lögo \"x\".png", "lögo %22x%22.png"), ("a\r\nX-Injected: 1.png", "a%0D%0AX-Injected: 1.png"),
            ("C:\\temp\\a.png", "C:\\temp\\a.png"), ("ends in a backslash\\", "ends in a backslash%5C"),
        ("back\\\"quote.png", "back%5C%22quote.png"), ("😀 日本.png", "😀 日本.png"), ("a;b=c,d.png", "a;b=c,d.png"), ("nul\0tab\t.png", "nul%00tab%09.png"),
            ("100%22.png", "100%22.png"), ("'single'.png", "'single'.png"),
        (new string('n', 4000) + ".png", new string('n', 4000) + ".png"), (" lead and trail ", " lead and trail "), ("e\u0301.png", "e\u0301.png"),
            ("..\u002f..\u002fetc", "../../etc"),
    ];

    public static TheoryData<string, string, string> All => [.. Forms.Keys.SelectMany(static form => Names.Select(name => (form, name.Name, name.Sent)))];

    [Theory, MemberData(nameof(All))]
    public async Task A_form_is_read_whole_by_a_strict_parser_whatever_the_name(string form, string name, string sent)
    {
        var recorder = new RequestRecorder("""{"id":"7","documents":[{"id":"d1"}]}""");
        using var client = recorder.Client();

        await Forms[form](client, name);

        var body = recorder.Only.Body!;
        Assert.DoesNotContain("filename*", Encoding.UTF8.GetString(body), StringComparison.OrdinalIgnoreCase);
        var reader = new MultipartReader(Boundary(recorder.Only), new MemoryStream(body)) { HeadersLengthLimit = 64 * 1024 };
        var files = new List<(string Name, byte[] Content)>();
        while (await reader.ReadNextSectionAsync(TestContext.Current.CancellationToken) is { } section)
        {
            Assert.True(ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition));
            Assert.Matches("""; name="[^"]+"($|;)""", section.ContentDisposition);
            Assert.InRange(section.Headers!.Count, 1, 2);
            using var content = new MemoryStream();
            await section.Body.CopyToAsync(content, TestContext.Current.CancellationToken);
            if (disposition.FileName.HasValue) files.Add((HeaderUtilities.RemoveQuotes(disposition.FileName).Value!, content.ToArray()));
            else if (disposition.Name.Value == "\"name\"") Assert.Equal("Söhne \"A\"", Encoding.UTF8.GetString(content.ToArray()));
        }
        Assert.Equal(sent, Assert.Single(files).Name);
        Assert.Equal([1, 2, 3], files[0].Content);
    }

    [Fact]
    public async Task Each_form_has_a_boundary_of_its_own()
    {
        foreach (var form in Forms.Values)
        {
            // The recorder writes another boundary in its place.
            using var server = new ScriptedServer((200, """{"id":"7","documents":[{"id":"d1"}]}"""));
            using var client = TestClient.Create(server);

            await form(client, "a.png");
            await form(client, "a.png");

            Assert.NotEqual(server.Requests[0].Body.Split("\r\n")[0], server.Requests[1].Body.Split("\r\n")[0]);
        }
    }

    private static string Boundary(SentRequest request) => Encoding.UTF8.GetString(request.Body!).Split("\r\n")[0][2..];

    [Fact]
    public void An_empty_name_is_refused_before_anything_is_sent() => Assert.Multiple(
        static () => Assert.Throws<ArgumentException>(static () => DocumentFile.FromBytes([1], "")),
        static () => Assert.Throws<ArgumentException>(static () => new CompanyLogo([1], "")));
}
