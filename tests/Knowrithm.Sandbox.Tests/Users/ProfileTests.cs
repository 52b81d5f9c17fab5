namespace Knowrithm.Sandbox.Tests.Users;

public sealed class ProfileTests
{
    [Fact]
    public async Task A_profile_is_read_and_changed()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal("UTC", (await play.GetAsync("user/profile"))["user"].GetProperty("timezone").GetString());
        var changed = await play.SendAsync("PUT", "user/profile", new { first_name = "Dina", preferences = new { theme = "dark" } });
        Assert.Equal(["message", "user"], changed.Names());
        var user = (await play.GetAsync("user/profile"))["user"];
        Assert.Equal(("Dina", "dark"), (user.GetProperty("first_name").GetString(), user.GetProperty("preferences").GetProperty("theme").GetString()));
        Assert.Equal(400, (await play.SendAsync("PUT", "user/profile", new { email = "x@y.example" })).Status);
        Assert.Equal(400, (await play.SendAsync("PUT", "user/profile", new { first_name = "" })).Status);
    }

    [Fact]
    public async Task Admins_see_the_companys_users()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var list = await play.GetAsync("admin/user?role=admin");
        Assert.Equal(["users", "pagination", "filters_applied"], list.Names());
        var id = Assert.Single(list.Ids("users"));
        Assert.Equal(["success", "data", "message", "timestamp"], (await play.GetAsync($"user/{id}")).Names());
        Assert.Equal(["data", "message"], (await play.GetAsync($"admin/user/{id}")).Names());
        Assert.Equal(404, (await play.GetAsync("user/x")).Status);
        Assert.Equal(400, (await play.GetAsync("admin/user?role=king")).Status);
        var (key, secret, _) = await play.KeyAsync("read");
        Assert.Equal(403, (await play.WithKeyAsync((key, secret), "GET", "admin/user")).Status);
    }
}
