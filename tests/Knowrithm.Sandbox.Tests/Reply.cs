using System.Text.Json;

namespace Knowrithm.Sandbox.Tests;

internal sealed record Reply(int Status, string Text, JsonElement Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement this[string name] => Body.GetProperty(name);

    public static async Task<Reply> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(",", h.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, text, text.StartsWith('{') ? JsonDocument.Parse(text).RootElement : default, headers);
    }

    public string[] Ids(string list) => [.. this[list].EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];

    public string[] Names() => [.. Body.EnumerateObject().Select(p => p.Name)];
}
