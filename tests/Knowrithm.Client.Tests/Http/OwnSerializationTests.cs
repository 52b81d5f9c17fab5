using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Tests;

/// <summary>Bodies and results of the application's own, through <c>SendAsync</c>: what its code throws is its own.</summary>
public sealed class OwnSerializationTests
{
    public static TheoryData<Exception> Thrown =>
        [new HttpRequestException(HttpRequestError.ConnectionError, "The audit service is away."), new IOException("The disk is full."),
            new InvalidOperationException("A bug.")];

    [Theory, MemberData(nameof(Thrown))]
    public async Task A_content_that_fails_is_not_the_network(Exception thrown)
    {
        await using var server = new RawServer(static (_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        using var client = new KnowrithmClient(TestClient.Options(server.Address));

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync("POST", "/api/v1/x", new Failing(thrown)));

        Assert.Same(thrown, failure);
        Assert.Empty(server.Requests);
    }

    [Theory, MemberData(nameof(Thrown))]
    public async Task A_converter_that_fails_leaves_a_write_in_doubt_and_a_read_as_it_is(Exception thrown)
    {
        using var server = new ScriptedServer((200, "{}"));
        using var client = TestClient.Create(server);
        var result = JsonMetadataServices.CreateValueInfo<Result>(new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() },
            new Throwing(thrown));

        Assert.Same(thrown, await Assert.ThrowsAnyAsync<Exception>(() => client.SendAsync(HttpMethod.Get, "/api/v1/x", null, result)));
        var failure = await Assert.ThrowsAsync<KnowrithmApplicationException>(() => client.SendAsync(HttpMethod.Post, "/api/v1/x", null, result));

        Assert.Same(thrown, failure.InnerException);
        Assert.Equal((1, true), (failure.Attempts, failure.MayHaveBeenApplied));
        Assert.Equal(2, server.Requests.Count);
    }

    private sealed class Failing(Exception thrown) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(new byte[10]);
            throw thrown;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 100;
            return true;
        }
    }

    private sealed class Result;

    private sealed class Throwing(Exception thrown) : JsonConverter<Result>
    {
        public override Result Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw thrown;

        public override void Write(Utf8JsonWriter writer, Result value, JsonSerializerOptions options) => throw new NotSupportedException();
    }
}
