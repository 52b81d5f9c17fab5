using System.Net.Http.Headers;

namespace Knowrithm.Client.Benchmarks;

/// <summary>A file of 1 GiB, from the disk's cache to a server that throws it away.</summary>
internal static class Upload
{
    private const long Length = 1L << 30;

    public static async Task RunAsync(Func<IReadOnlyList<Way>, Task> race)
    {
        var path = Path.GetTempFileName();
        try
        {
            await using (var file = File.OpenWrite(path)) file.SetLength(Length);
            using var server = await Server.StartAsync();
            using var http = new HttpClient { BaseAddress = server.Address };
            using var client = new KnowrithmClient(new KnowrithmClientOptions { BaseUrl = server.Address.ToString(), ApiKey = "ak_key", ApiSecret = "secret" });
            await race(
            [
                Way.Here(Names.Ours, 1, () => client.Documents.UploadFileAsync(Clients.AgentId, DocumentFile.FromPath(path, "large.txt"))),
                Way.Here(Names.HandWritten, 1, () => SendAsync(http, path)),
            ]);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static async Task SendAsync(HttpClient http, string path)
    {
        using var file = new StreamContent(File.OpenRead(path)) { Headers = { ContentType = new MediaTypeHeaderValue("text/plain") } };
        using var form = new MultipartFormDataContent { { new StringContent(Clients.AgentId), "agent_id" }, { file, "file", "large.txt" } };
        using var response = await http.PostAsync(new Uri("api/v1/document/upload", UriKind.Relative), form);
        response.EnsureSuccessStatusCode();
    }
}
