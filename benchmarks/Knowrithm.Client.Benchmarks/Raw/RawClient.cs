using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Benchmarks;

/// <summary>Hand-written: HttpClient, a stream, source-generated System.Text.Json.</summary>
internal sealed class RawClient(HttpClient http)
{
    public Task<RawPage> ListConversationsAsync(int page, int perPage, CancellationToken cancellationToken = default) =>
        GetAsync($"api/v1/conversation?page={page}&per_page={perPage}", RawContext.Default.RawPage, cancellationToken);

    public Task<RawAgent> GetAgentAsync(string id, CancellationToken cancellationToken = default) =>
        GetAsync($"api/v1/agent/{Uri.EscapeDataString(id)}", RawContext.Default.RawAgent, cancellationToken);

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> info, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("X-API-Key", "ak_key");
        request.Headers.TryAddWithoutValidation("X-API-Secret", "secret");
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        return (await JsonSerializer.DeserializeAsync(stream, info, cancellationToken))!;
    }
}
