namespace Knowrithm.Sandbox.Tests.SignIn;

public sealed class RegisterTests
{
    [Fact]
    public async Task A_user_who_registers_is_signed_in_and_may_sign_in_again()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var result = await play.DoAsync("POST", "auth/register", Body(play), token: "");
        Assert.Equal("user", result.GetProperty("user").GetProperty("role").GetString());
        Assert.Equal(200, (await play.GetAsync("agent", result.GetProperty("access_token").GetString())).Status);
        await play.DoAsync("POST", "auth/login", new { email = "ines@demo-company.example", password = "long-enough" }, token: "");
    }

    [Fact]
    public async Task An_address_is_registered_once()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.DoAsync("POST", "auth/register", Body(play), token: "");
        var again = await play.SendAsync("POST", "auth/register", Body(play), token: "");
        Assert.Equal((400, "Email already registered"), (again.Status, again["error"].GetString()));
        Assert.Equal(400, (await play.SendAsync("POST", "auth/user", Body(play))).Status);
    }

    [Fact]
    public async Task Only_an_admin_adds_users()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var user = (await play.DoAsync("POST", "auth/register", Body(play), token: "")).GetProperty("access_token").GetString();
        Assert.Equal(403, (await play.SendAsync("POST", "auth/user", Body(play, "bilal"), user)).Status);
        var added = await play.DoAsync("POST", "auth/user", Body(play, "bilal"));
        Assert.Equal("bilal@demo-company.example", added.GetProperty("user").GetProperty("email").GetString());
    }

    [Theory]
    [InlineData("email", "no", "email")]
    [InlineData("username", "ab", "username")]
    [InlineData("password", "short", "password")]
    [InlineData("company_id", "no", "company_id")]
    public async Task Errors_come_field_by_field(string field, string value, string wrong)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var body = Body(play);
        body[field] = value;
        var reply = await play.SendAsync("POST", "auth/register", body, token: "");
        Assert.Equal(400, reply.Status);
        Assert.True(reply["errors"].TryGetProperty(wrong, out _));
    }

    private static Dictionary<string, string> Body(SandboxOverHttp play, string name = "ines") => new()
    {
        ["company_id"] = play.Sandbox.CompanyId,
        ["email"] = $"{name}@demo-company.example",
        ["username"] = name,
        ["first_name"] = "I",
        ["last_name"] = "S",
        ["password"] = "long-enough",
    };
}
