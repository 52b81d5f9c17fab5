using System.Text;
using System.Text.Json;

namespace Knowrithm.Sandbox.Tests;

/// <summary>A sandbox and somebody who talks to it over plain HTTP.</summary>
internal sealed class SandboxOverHttp : IAsyncDisposable
{
    private SandboxOverHttp(KnowrithmSandbox sandbox)
    {
        Sandbox = sandbox;
        Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { BaseAddress = sandbox.Address };
    }

    public KnowrithmSandbox Sandbox { get; }

    public HttpClient Http { get; }

    public static async Task<SandboxOverHttp> StartAsync(Action<KnowrithmSandboxOptions>? configure = null) => new(await KnowrithmSandbox.StartAsync(options =>
    {
        options.TaskDuration = TimeSpan.Zero;
        configure?.Invoke(options);
    }));

    /// <param name="method">The verb.</param>
    /// <param name="path">The path, below `/api/v1` unless it starts with a slash.</param>
    /// <param name="body">Text as it is, anything else as JSON.</param>
    /// <param name="token">A bearer token instead of the API key; empty for no credentials.</param>
    public async Task<Reply> SendAsync(string method, string path, object? body = null, string? token = null)
    {
        using var request = new HttpRequestMessage(new(method), path.StartsWith('/') ? path : "/api/v1/" + path);
        if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        if (token is { Length: > 0 }) request.Headers.Add("Authorization", "Bearer " + token);
        if (token is null)
        {
            request.Headers.Add("X-API-Key", Sandbox.ApiKey);
            request.Headers.Add("X-API-Secret", Sandbox.ApiSecret);
        }

        using var response = await Http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    /// <summary>With a key of its own.</summary>
    public async Task<Reply> WithKeyAsync((string Key, string Secret) key, string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new(method), "/api/v1/" + path);
        if (body is not null) request.Content = new StringContent(body as string ?? JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        request.Headers.Add("X-API-Key", key.Key);
        request.Headers.Add("X-API-Secret", key.Secret);
        using var response = await Http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    public async Task<Reply> UploadAsync(params (string Field, string Value, string? FileName)[] parts)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (field, value, fileName) in parts)
        {
            if (fileName is null) form.Add(new StringContent(value), field);
            else form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(value)), field, fileName);
        }

        return await PostAsync("document/upload", form);
    }

    public async Task<Reply> PostAsync(string path, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = content };
        request.Headers.Add("X-API-Key", Sandbox.ApiKey);
        request.Headers.Add("X-API-Secret", Sandbox.ApiSecret);
        using var response = await Http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    public Task<Reply> GetAsync(string path, string? token = null) => SendAsync("GET", path, token: token);

    /// <summary>What a queued write came to.</summary>
    public async Task<JsonElement> DoAsync(string method, string path, object? body = null, string? token = null)
    {
        var ack = await SendAsync(method, path, body, token);
        Assert.Equal(202, ack.Status);
        var task = await GetAsync(ack["status_url"].GetString()!, token: "");
        Assert.Equal("success", task["status"].GetString());
        return task["result"];
    }

    /// <summary>What a queued write failed with.</summary>
    public async Task<string> FailAsync(string method, string path, object? body = null)
    {
        var ack = await SendAsync(method, path, body);
        Assert.Equal(202, ack.Status);
        var task = await GetAsync(ack["status_url"].GetString()!, token: "");
        Assert.Equal("failure", task["status"].GetString());
        return task["error"].GetString()!;
    }

    public async Task<(string Access, string Refresh)> SignInAsync()
    {
        var result = await DoAsync("POST", "auth/login", new { email = Sandbox.UserEmail, password = Sandbox.UserPassword }, token: "");
        return (result.GetProperty("access_token").GetString()!, result.GetProperty("refresh_token").GetString()!);
    }

    public async Task<(string Key, string Secret, string Id)> KeyAsync(params string[] scopes)
    {
        var created = await SendAsync("POST", "auth/api-keys", new { name = "A key", scopes }, Sandbox.BearerToken);
        Assert.Equal(201, created.Status);
        return (created["api_key"].GetString()!, created["api_secret"].GetString()!, created["details"].GetProperty("id").GetString()!);
    }

    public async Task<string> AgentAsync(string name = "Ava", string? description = null, string model = "gpt-4o-mini")
    {
        var settings = new { llm_provider = "openai", llm_model = model, embedding_provider = "openai", embedding_model = "text-embedding-3-small" };
        return (await DoAsync("POST", "sdk/agent", new { name, description, settings })).GetProperty("agent").GetProperty("id").GetString()!;
    }

    public async Task<string> ConversationAsync(string agentId, string? token = null)
    {
        var created = await SendAsync("POST", "conversation", new { agent_id = agentId }, token);
        Assert.Equal(201, created.Status);
        return created["conversation"].GetProperty("id").GetString()!;
    }

    public async Task<string> LeadAsync(string email = "ada@customers.example", string status = "new")
    {
        var lead = await DoAsync("POST", "lead", new { first_name = "Ada", last_name = "Okafor", email, status });
        return lead.GetProperty("lead").GetProperty("id").GetString()!;
    }

    public async Task<(string Id, string Token)> RegisterAsync(string agentId, string email = "ines@customers.example")
    {
        var reply = await SendAsync("POST", "lead/register", new { agent_id = agentId, first_name = "Ines", last_name = "Silva", email }, token: "");
        Assert.Equal(201, reply.Status);
        return (reply["lead"].GetProperty("id").GetString()!, reply["access_token"].GetString()!);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Sandbox.DisposeAsync();
    }
}
