using System.Text.Json;

namespace Knowrithm.Client.AotApp;

/// <summary>Each route with an answer that has every field of its result: what is read must be written again to the letter.</summary>
internal static class CannedRoutes
{
    public static async Task RunAsync(JsonElement answers, Report report)
    {
        var server = new CannedServer();
        using var client = new KnowrithmClient(new KnowrithmClientOptions
        {
            ApiKey = "ak_key",
            ApiSecret = "the-secret",
            BaseUrl = "https://knowrithm.test",
            PrimaryHandler = server,
            MaxAttempts = 1
        });
        var read = 0;
        foreach (var row in Written.All)
        {
            var expected = answers.GetProperty(row.Route).GetRawText();
            (server.Answer, server.MediaType) = (expected, row.IsStream ? "text/event-stream" : "application/json");
            await report.CheckAsync(row.Route, async () =>
            {
                var actual = await row.RewriteAsync(client, new Texts(), full: true);
                if (actual == expected) read++;
                else Console.WriteLine($"sent    {expected}\nwritten {actual}");
                return actual == expected;
            });
        }
        Console.WriteLine($"{read} full answers read and written again without loss");
    }
}
