using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Sandbox.Tests.SignIn;

public sealed class SignInTests
{
    [Fact]
    public async Task The_tokens_of_a_sign_in_open_the_api()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var result = await play.DoAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password = play.Sandbox.UserPassword }, token: "");
        Assert.Equal((3600, play.Sandbox.UserEmail),
            (result.GetProperty("expires_in").GetInt32(), result.GetProperty("user").GetProperty("email").GetString()));
        Assert.Equal(200, (await play.GetAsync("agent", result.GetProperty("access_token").GetString())).Status);
    }

    [Fact]
    public async Task An_access_token_expires_and_a_refresh_token_gets_another()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => (o.TimeProvider, o.AccessTokenLifetime) = (time, TimeSpan.FromMinutes(5)));
        var (access, refresh) = await play.SignInAsync();
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(401, (await play.GetAsync("agent", access)).Status);
        var renewed = await play.DoAsync("POST", "auth/refresh", token: refresh);
        Assert.Equal(200, (await play.GetAsync("agent", renewed.GetProperty("access_token").GetString())).Status);
        Assert.Equal(refresh, renewed.GetProperty("refresh_token").GetString());
        time.Advance(TimeSpan.FromDays(30));
        Assert.Equal(401, (await play.SendAsync("POST", "auth/refresh", token: refresh)).Status);
    }

    [Fact]
    public async Task Each_token_is_good_for_one_thing()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (access, refresh) = await play.SignInAsync();
        Assert.Equal(401, (await play.GetAsync("agent", refresh)).Status);
        Assert.Equal(401, (await play.SendAsync("POST", "auth/refresh", token: access)).Status);
        Assert.Equal(401, (await play.SendAsync("POST", "auth/refresh")).Status);
    }

    [Fact]
    public async Task Signing_out_ends_both_tokens()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (access, refresh) = await play.SignInAsync();
        await play.DoAsync("POST", "auth/logout", token: access);
        Assert.Equal(401, (await play.GetAsync("agent", access)).Status);
        Assert.Equal(401, (await play.SendAsync("POST", "auth/refresh", token: refresh)).Status);
        Assert.Equal(200, (await play.GetAsync("agent", play.Sandbox.BearerToken)).Status);
    }

    [Theory]
    [InlineData("""{}""", 400, "Email and password required")]
    [InlineData("""{"email":"admin@demo-company.example"}""", 400, "Email and password required")]
    [InlineData("""{"email":"admin@demo-company.example","password":"wrong"}""", 401, "Invalid email or password")]
    [InlineData("""{"email":"nobody@demo-company.example","password":"wrong"}""", 401, "Invalid email or password")]
    public async Task What_does_not_fit_is_refused(string body, int status, string error)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var reply = await play.SendAsync("POST", "auth/login", body, token: "");
        Assert.Equal((status, error), (reply.Status, reply["error"].GetString()));
        Assert.Equal(["error"], reply.Names());
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_while()
    {
        var time = new FakeTimeProvider();
        await using var play = await SandboxOverHttp.StartAsync(o => o.TimeProvider = time);
        Task<Reply> TryAsync(string password) => play.SendAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password }, token: "");
        for (var i = 0; i < 5; i++) Assert.Equal(401, (await TryAsync("wrong")).Status);
        var locked = await TryAsync(play.Sandbox.UserPassword);
        Assert.Equal((423, "Account is locked"), (locked.Status, locked["error"].GetString()));
        time.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(202, (await TryAsync(play.Sandbox.UserPassword)).Status);
    }

    [Fact]
    public async Task Four_wrong_passwords_and_a_right_one_start_the_count_again()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        for (var i = 0; i < 8; i++)
        {
            var password = i == 4 ? play.Sandbox.UserPassword : "wrong";
            Assert.Equal(i == 4 ? 202 : 401, (await play.SendAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password }, token: "")).Status);
        }

        Assert.Equal(202, (await play.SendAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password = play.Sandbox.UserPassword },
            token: "")).Status);
    }

    [Fact]
    public async Task Tokens_can_come_directly()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.Dialect = SandboxDialect.DirectTokens);
        var reply = await play.SendAsync("POST", "auth/login", new { email = play.Sandbox.UserEmail, password = play.Sandbox.UserPassword }, token: "");
        Assert.Equal(200, reply.Status);
        var renewed = await play.SendAsync("POST", "auth/refresh", token: reply["refresh_token"].GetString());
        Assert.Equal(200, (await play.GetAsync("agent", renewed["access_token"].GetString())).Status);
        Assert.Equal("Logged out successfully",
            (await play.SendAsync("POST", "auth/logout", token: renewed["access_token"].GetString()))["message"].GetString());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Asking_who_one_is_gives_tokens_too(bool byKey)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var me = await play.GetAsync("auth/user/me", byKey ? null : play.Sandbox.BearerToken);
        Assert.Equal(["access_token", "refresh_token", "expires_in", "user", "company"], me.Names());
        Assert.Equal(200, (await play.GetAsync("agent", me["access_token"].GetString())).Status);
        Assert.Equal(play.Sandbox.CompanyId, me["company"].GetProperty("id").GetString());
    }
}
