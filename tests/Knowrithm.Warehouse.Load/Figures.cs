using System.Net.Http.Headers;
using System.Text.Json;
using Acme.Warehouse;

namespace Knowrithm.Warehouse.Load;

/// <summary>What is to agree. The source's are read over plain HTTP, from what the server says of each conversation.</summary>
internal sealed record Figures(long Leads, long Conversations, long Messages, long Tokens)
{
    public static async Task<Figures> OfSourceAsync(SandboxProcess source)
    {
        using var http = Client(source);
        var (conversations, messages, tokens) = (0L, 0L, 0L);
        for (var page = 1; ; page++)
        {
            using var list = await JsonAsync(http, $"api/v1/conversation?per_page=100&page={page}");
            foreach (var conversation in list.RootElement.GetProperty("conversations").EnumerateArray())
                (conversations, messages, tokens) =
                    (conversations + 1, messages + conversation.GetProperty("message_count").GetInt64(), tokens + conversation.GetProperty("total_tokens")
                        .GetInt64());
            if (!list.RootElement.GetProperty("pagination").GetProperty("has_next").GetBoolean()) break;
        }

        using var leads = await JsonAsync(http, "api/v1/lead/company?per_page=1");
        return new(leads.RootElement.GetProperty("data").GetProperty("pagination").GetProperty("total").GetInt64(), conversations, messages, tokens);
    }

    public static Figures OfCopy(string database)
    {
        using var file = WarehouseFile.Open(database);
        return file.Query("""
            SELECT (SELECT count(DISTINCT id) FROM current_leads), (SELECT count(DISTINCT id) FROM current_conversations), count(DISTINCT id),
                sum(tokens_used)::BIGINT FROM current_messages
            """, static reader => new Figures(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3)))[0];
    }

    /// <summary>Rows whose id is in the copy twice.</summary>
    public static long Duplicates(string database)
    {
        using var file = WarehouseFile.Open(database);
        return new[] { "leads", "conversations", "messages" }.Sum(table => file.Scalar<long>($"SELECT count(*) - count(DISTINCT id) FROM {table}"));
    }

    public static HttpClient Client(SandboxProcess source)
    {
        var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = source.Address };
        http.DefaultRequestHeaders.Add("X-API-Key", source.ApiKey);
        http.DefaultRequestHeaders.Add("X-API-Secret", source.ApiSecret);
        http.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return http;
    }

    public static async Task<JsonDocument> JsonAsync(HttpClient http, string path) =>
        JsonDocument.Parse(await http.GetByteArrayAsync(new Uri(path, UriKind.Relative)));
}
