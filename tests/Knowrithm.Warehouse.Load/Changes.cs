using System.Text;
using System.Text.Json;

namespace Knowrithm.Warehouse.Load;

/// <summary>What happens between two passes: questions, deletions, restorations, at both ends of the list.</summary>
internal static class Changes
{
    public static async Task MakeAsync(SandboxProcess source)
    {
        using var http = Figures.Client(source);
        using var first = await Figures.JsonAsync(http, "api/v1/conversation?per_page=100&page=1");
        var last = first.RootElement.GetProperty("pagination").GetProperty("pages").GetInt32();
        using var end = await Figures.JsonAsync(http, $"api/v1/conversation?per_page=100&page={last}");
        foreach (var list in new[] { first, end })
        {
            string[] ids = [.. list.RootElement.GetProperty("conversations").EnumerateArray().Select(static c => c.GetProperty("id").GetString()!)];
            foreach (var id in ids[..10]) await SendAsync(http, HttpMethod.Delete, $"conversation/{id}");
            foreach (var id in ids[..5])
            {
                await SendAsync(http, HttpMethod.Patch, $"conversation/{id}/restore");
                await SendAsync(http, HttpMethod.Patch, $"conversation/{id}/message/restore-all");
            }

            foreach (var id in ids[10..20]) await SendAsync(http, HttpMethod.Post, $"conversation/{id}/chat", new { message = "Do you ship to Mexico?" });
            foreach (var id in ids[20..25]) await SendAsync(http, HttpMethod.Delete, $"conversation/{id}/messages");
        }
    }

    private static async Task SendAsync(HttpClient http, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, $"api/v1/{path}");
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    }
}
