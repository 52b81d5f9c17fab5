using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Leads;

public sealed class LeadStoryTests
{
    [Theory]
    [InlineData("lead")]
    [InlineData("sdk/lead")]
    public async Task A_lead_is_created_read_changed_and_deleted(string route)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var created = await play.DoAsync("POST", route,
            new { first_name = "Ada", last_name = "Okafor", email = "ada@customers.example", company_id = play.Sandbox.CompanyId, phone = "1" });
        var id = created.GetProperty("lead").GetProperty("id").GetString();

        var read = await play.GetAsync($"lead/{id}");
        Assert.Equal(["success", "lead"], read.Names());
        Assert.Equal(("Ada Okafor", "new", "1"),
            (read["lead"].GetProperty("full_name").GetString(), read["lead"].GetProperty("status").GetString(), read["lead"].GetProperty("phone").GetString()));
        Assert.Equal(play.Sandbox.CompanyId, read["lead"].GetProperty("company").GetProperty("id").GetString());

        var changed = (await play.DoAsync("PUT", $"{route}/{id}", """{"status":"qualified","phone":null}""")).GetProperty("lead");
        Assert.Equal(("qualified", JsonValueKind.Null, "Ada"),
            (changed.GetProperty("status").GetString(), changed.GetProperty("phone").ValueKind, changed.GetProperty("first_name").GetString()));

        Assert.Equal(id, (await play.DoAsync("DELETE", $"{route}/{id}")).GetProperty("lead_id").GetString());
        Assert.Equal(404, (await play.GetAsync($"lead/{id}")).Status);
        Assert.Equal(404, (await play.SendAsync("DELETE", $"{route}/{id}")).Status);
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("?status=new", 1)]
    [InlineData("?search=INES", 1)]
    [InlineData("?search=ada%20okafor", 2)]
    [InlineData("?search=nobody", 0)]
    [InlineData("?created_after=2000-01-01T00:00:00Z", 2)]
    [InlineData("?created_before=2000-01-01", 0)]
    public async Task The_companys_leads_are_filtered(string query, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        await play.LeadAsync("ada@customers.example");
        await play.LeadAsync("ines@customers.example", "lost");
        var list = await play.GetAsync("lead/company" + query);
        Assert.Equal(["success", "data"], list.Names());
        Assert.Equal(count, list["data"].GetProperty("leads").GetArrayLength());
        Assert.Equal(count, list["data"].GetProperty("pagination").GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("{", "body")]
    [InlineData("[]", "body")]
    [InlineData("{}", "first_name")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"no"}""", "email")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b"}""", "email")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"A <a@b.example>"}""", "email")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.example","status":"New"}""", "status")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.example","phone":"123456789012345678901"}""", "phone")]
    [InlineData("""{"first_name":"A","last_name":"B","email":"a@b.example","consent_marketing":"yes"}""", "consent_marketing")]
    [InlineData("""{"first_name":5,"last_name":"B","email":"a@b.example"}""", "first_name")]
    public async Task An_invalid_lead_is_refused_field_by_field(string body, string field)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var id = await play.LeadAsync();
        foreach (var (method, path) in new[] { ("POST", "lead"), ("POST", "sdk/lead"), ("PUT", $"lead/{id}") })
        {
            if (method == "PUT" && body == "{}") continue;
            var reply = await play.SendAsync(method, path, body);
            Assert.Equal(400, reply.Status);
            Assert.Equal(["error", "errors"], reply.Names());
            Assert.NotEmpty(reply["errors"].GetProperty(field)[0].GetString()!);
        }
    }

    [Theory]
    [InlineData("GET", "lead/company?status=hot", 400)]
    [InlineData("GET", "lead/x", 404)]
    [InlineData("PUT", "lead/x", 404)]
    public async Task Bad_requests_are_refused(string method, string path, int status)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(status, (await play.SendAsync(method, path, method == "PUT" ? "{}" : null)).Status);
    }
}
