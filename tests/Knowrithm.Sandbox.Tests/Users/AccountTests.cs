namespace Knowrithm.Sandbox.Tests.Users;

public sealed class AccountTests
{
    [Fact]
    public async Task A_suspended_user_cannot_sign_in()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await UserAsync(play);
        var changed = await play.SendAsync("PATCH", $"user/{id}/status", new { status = "suspended", reason = "Left" });
        Assert.Equal(["message", "user"], changed.Names());
        Assert.Equal(403, (await SignInAsync(play)).Status);
        Assert.Equal("suspended", (await play.GetAsync($"user/{id}"))["data"].GetProperty("status").GetString());
        await play.SendAsync("PATCH", $"user/{id}/status", new { status = "active" });

        Assert.Equal(202, (await SignInAsync(play)).Status);
        Assert.Empty(play.Sandbox.Requests[^2].Tolerated);
    }

    [Fact]
    public async Task Staff_change_a_role_and_nobody_else()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await UserAsync(play);
        Assert.Equal(403, (await play.SendAsync("PATCH", $"user/{id}/role", new { role = "admin" })).Status);
        var changed = await play.SendAsync("PATCH", $"user/{id}/role", new { role = "admin" }, play.Sandbox.SuperAdminToken);

        Assert.Equal((200, "admin"), (changed.Status, changed["user"].GetProperty("role").GetString()));
        Assert.Equal("admin", (await play.GetAsync($"user/{id}"))["data"].GetProperty("role").GetString());
    }

    [Theory]
    [InlineData("role", """{"role":"king"}""")]
    [InlineData("role", "{}")]
    [InlineData("status", """{"status":"asleep"}""")]
    [InlineData("status", """{"reason":"none"}""")]
    public async Task Other_values_are_refused(string field, string body)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var (token, good) = (play.Sandbox.SuperAdminToken, new { role = "user", status = "active" });
        Assert.Equal(400, (await play.SendAsync("PATCH", $"user/{await UserAsync(play)}/{field}", body, token)).Status);
        Assert.Equal(404, (await play.SendAsync("PATCH", $"user/nobody/{field}", good, token)).Status);
    }

    private static async Task<string> UserAsync(SandboxOverHttp play)
    {
        var body = new { email = "n@demo-company.example", username = "new", first_name = "N", last_name = "U", password = "long enough" };
        return (await play.DoAsync("POST", "auth/user", body)).GetProperty("user").GetProperty("id").GetString()!;
    }

    private static Task<Reply> SignInAsync(SandboxOverHttp play) =>
        play.SendAsync("POST", "auth/login", new { email = "n@demo-company.example", password = "long enough" }, token: "");
}
