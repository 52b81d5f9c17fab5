using System.Globalization;
using System.Text;
using System.Text.Json;
using Knowrithm.Sandbox;

namespace Knowrithm.Warehouse.Tests;

/// <summary>The sandbox over plain HTTP: what it holds, a line for each thing, and ways to change it.</summary>
internal sealed class Source : IDisposable
{
    private readonly HttpClient _http;

    public Source(KnowrithmSandbox sandbox)
    {
        _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = sandbox.Address };
        _http.DefaultRequestHeaders.Add("X-API-Key", sandbox.ApiKey);
        _http.DefaultRequestHeaders.Add("X-API-Secret", sandbox.ApiSecret);
    }

    public async Task<List<string>> ReadAsync()
    {
        var lines = new List<string>();
        foreach (var c in await ConversationsAsync())
        {
            lines.Add($"conversation {Text(c, "id")} {Text(c, "title")} {Text(c, "status")} {Text(c, "message_count")} {Text(c, "total_tokens")} " +
                $"{Time(c, "created_at")} {Time(c, "updated_at")} {Time(c, "last_activity")}");
            await foreach (var m in ItemsAsync($"conversation/{Text(c, "id")}/messages", "messages"))
                lines.Add($"message {Text(m, "id")} {Text(c, "id")} {Text(m, "role")} {Text(m, "content")} {Text(m, "tokens_used")} {Time(m, "created_at")}");
        }

        await foreach (var l in ItemsAsync("lead/company", "data", "leads"))
            lines.Add($"lead {Text(l, "id")} {Text(l, "full_name")} {Text(l, "email")} {Text(l, "status")} {Time(l, "created_at")} {Time(l, "updated_at")}");
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public async Task<List<JsonElement>> ConversationsAsync()
    {
        var found = new List<JsonElement>();
        await foreach (var item in ItemsAsync("conversation", "conversations")) found.Add(item);
        return found;
    }

    public async Task<List<string>> IdsAsync(params string[] path)
    {
        var found = new List<string>();
        await foreach (var item in ItemsAsync(path[0], path[1..])) found.Add(Text(item, "id"));
        return found;
    }

    public async Task<JsonElement> SendAsync(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new(method), "api/v1/" + path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public void Dispose() => _http.Dispose();

    private async IAsyncEnumerable<JsonElement> ItemsAsync(string path, params string[] names)
    {
        for (var page = 1; ; page++)
        {
            var body = await SendAsync("GET", $"{path}?per_page=100&page={page}");
            var list = names.Aggregate(body, static (at, name) => at.GetProperty(name));
            foreach (var item in list.EnumerateArray()) yield return item;
            var holder = names.Length > 1 ? body.GetProperty(names[0]) : body;
            if (!holder.TryGetProperty("pagination", out var pagination) || !pagination.GetProperty("has_next").GetBoolean()) yield break;
        }
    }

    private static string Text(JsonElement item, string name) => item.GetProperty(name).ToString();

    private static long Time(JsonElement item, string name) =>
        (DateTimeOffset.Parse(Text(item, name), CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
}
