using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.ApiKeys;

public sealed class ApiKeyTests
{
    [Fact]
    public async Task A_created_key_works_and_its_secret_is_shown_once()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (key, secret, id) = await play.KeyAsync("read");
        Assert.Equal(200, (await play.WithKeyAsync((key, secret), "GET", "agent")).Status);
        Assert.Equal(401, (await play.WithKeyAsync((key, secret + "x"), "GET", "agent")).Status);
        var list = await play.GetAsync("auth/api-keys", play.Sandbox.BearerToken);
        Assert.Contains(id, list.Ids("api_keys"));
        Assert.DoesNotContain(secret, list.Text);
    }

    [Theory]
    [InlineData("read", "GET", "agent", 200)]
    [InlineData("read", "POST", "lead", 403)]
    [InlineData("read", "DELETE", "lead/x", 403)]
    [InlineData("write", "GET", "agent", 403)]
    [InlineData("write", "POST", "lead", 400)]
    [InlineData("write", "DELETE", "lead/x", 404)]
    [InlineData("delete", "DELETE", "lead/x", 404)]
    [InlineData("delete", "PUT", "lead/x", 403)]
    [InlineData("update", "PUT", "lead/x", 404)]
    [InlineData("update", "POST", "lead", 403)]
    [InlineData("write", "POST", "auth/user", 400)]
    [InlineData("read", "POST", "agent/x/test", 404)]
    [InlineData("admin", "GET", "agent", 200)]
    [InlineData("full_access", "POST", "lead", 400)]
    public async Task A_key_may_do_what_its_scopes_say(string scope, string method, string path, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (key, secret, _) = await play.KeyAsync(scope);
        var reply = await play.WithKeyAsync((key, secret), method, path, method == "GET" ? null : "{}");
        Assert.Equal(status, reply.Status);
    }

    [Fact]
    public async Task A_revoked_key_is_refused()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (key, secret, id) = await play.KeyAsync("read");
        Assert.Equal(200, (await play.SendAsync("DELETE", $"auth/api-keys/{id}", token: play.Sandbox.BearerToken)).Status);
        Assert.Equal(401, (await play.WithKeyAsync((key, secret), "GET", "agent")).Status);
        Assert.DoesNotContain(id, (await play.GetAsync("auth/api-keys", play.Sandbox.BearerToken)).Ids("api_keys"));
        Assert.Equal(404, (await play.SendAsync("DELETE", $"auth/api-keys/{id}", token: play.Sandbox.BearerToken)).Status);
    }

    [Fact]
    public async Task A_key_expires_after_its_days()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        var created = await play.SendAsync("POST", "auth/api-keys", new { expires_in_days = 2 }, play.Sandbox.BearerToken);
        var key = (created["api_key"].GetString()!, created["api_secret"].GetString()!);
        Assert.Equal(200, (await play.WithKeyAsync(key, "GET", "agent")).Status);
        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(401, (await play.WithKeyAsync(key, "GET", "agent")).Status);
    }

    [Theory]
    [InlineData("""{"scopes":["everything"]}""")]
    [InlineData("""{"scopes":[]}""")]
    [InlineData("""{"expires_in_days":366}""")]
    [InlineData("""{"expires_in_days":0}""")]
    [InlineData("""{"name":5}""")]
    public async Task What_no_key_can_have_is_refused(string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(400, (await play.SendAsync("POST", "auth/api-keys", body, play.Sandbox.BearerToken)).Status);
    }

    [Theory]
    [InlineData("GET", "auth/api-keys")]
    [InlineData("POST", "auth/api-keys")]
    [InlineData("POST", "auth/logout")]
    public async Task Some_routes_want_a_users_token(string method, string path)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(401, (await play.SendAsync(method, path)).Status);
    }

    [Fact]
    public async Task Credentials_can_be_validated()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var byKey = await play.GetAsync("auth/validate");
        Assert.Equal(["valid", "user", "company", "api_key_info"], byKey.Names());
        Assert.Equal("active", byKey["api_key_info"].GetProperty("status").GetString());
        Assert.Equal(401, (await play.GetAsync("auth/validate", token: "nonsense")).Status);
    }
}
