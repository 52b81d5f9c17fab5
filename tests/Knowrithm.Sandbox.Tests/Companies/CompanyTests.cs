namespace Knowrithm.Sandbox.Tests.Companies;

public sealed class CompanyTests
{
    [Fact]
    public async Task Ones_own_company_is_read_changed_and_counted()
    {
        await using var play = await SandboxOverHttp.StartAsync(o => o.SeedConversations = 10);
        var id = play.Sandbox.CompanyId;
        Assert.Equal("Demo Company", (await play.GetAsync("company"))["name"].GetString());
        Assert.Equal("New name", (await play.DoAsync("PUT", $"company/{id}", new { name = "New name" })).GetProperty("data").GetProperty("name").GetString());
        await play.DoAsync("PATCH", $"company/{id}", new { phone = "1" });
        Assert.Equal("1", (await play.GetAsync("company"))["phone"].GetString());
        Assert.Equal(400, (await play.SendAsync("PUT", $"company/{id}", new { website = "x" })).Status);
        Assert.Equal(404, (await play.SendAsync("PUT", "company/x", "{}")).Status);
        foreach (var path in new[] { "company/statistics", $"company/{id}/statistics?days=90" })
            Assert.Equal(10, (await play.GetAsync(path))["statistics"].GetProperty("total_leads").GetInt32());
    }

    [Fact]
    public async Task A_new_company_brings_its_own_users_who_see_none_of_the_demo_companys_data()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        using var form = new MultipartFormDataContent { { new StringContent("Acme"), "name" }, { new StringContent("hello@acme.example"), "email" },
            { new ByteArrayContent([1, 2, 3]), "logo", "logo.png" } };
        var ack = await play.PostAsync("company", form);
        var company = (await play.GetAsync(ack["status_url"].GetString()!))["result"].GetProperty("company");
        Assert.EndsWith(".png", company.GetProperty("logo").GetString());
        var user = new
        {
            company_id = company.GetProperty("id").GetString(),
            email = "ceo@acme.example",
            username = "ceo",
            first_name = "C",
            last_name = "O",
            password = "long-enough"
        };
        var token = (await play.DoAsync("POST", "auth/register", user, token: "")).GetProperty("access_token").GetString();
        Assert.Equal("Acme", (await play.GetAsync("company", token))["name"].GetString());
        Assert.Equal(501, (await play.GetAsync("agent", token)).Status);
        Assert.Equal(403, (await play.SendAsync("PUT", $"company/{play.Sandbox.CompanyId}", "{}", token)).Status);
        Assert.Equal(400, (await play.SendAsync("POST", "company", "{}", token: "")).Status);
    }

    [Fact]
    public async Task Ones_own_company_is_deleted_and_restored()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = play.Sandbox.CompanyId;
        Assert.Equal(200, (await play.SendAsync("DELETE", $"company/{id}")).Status);
        Assert.Equal([id], (await play.GetAsync("company/deleted")).Ids("deleted_companies"));
        Assert.Equal(404, (await play.GetAsync("company")).Status);
        Assert.Equal(200, (await play.SendAsync("PATCH", $"company/{id}/restore")).Status);
        Assert.Equal(1, (await play.SendAsync("DELETE", "company/bulk-delete", new { company_ids = new[] { id } }))["deleted_companies_count"].GetInt32());
        Assert.Equal(1, (await play.SendAsync("PATCH", "company/bulk-restore", new { company_ids = new[] { id } }))["restored_companies_count"].GetInt32());
        Assert.Equal(404, (await play.SendAsync("DELETE", "company/bulk-delete", new { company_ids = new[] { "x" } })).Status);
        Assert.Equal(400, (await play.SendAsync("DELETE", "company/bulk-delete", "{}")).Status);
        Assert.Equal(200, (await play.GetAsync("company")).Status);
    }
}
