using Knowrithm.Client.SuperAdmin;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests;

public sealed class SuperAdminShapeTests
{
    public static TheoryData<string> Answers => [.. SuperAdminBodies.All.Keys];

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_field_that_a_source_shows_has_a_property(string answer)
    {
        using var server = new ScriptedServer((200, SuperAdminBodies.All[answer].Body));
        using var client = TestClient.Create(server);

        var result = await SuperAdminBodies.All[answer].Call(client);

        Assert.Empty(UnknownFields.Of(result));
        if (result is System.Collections.IEnumerable list) Assert.Single(list.Cast<object>());
    }

    [Fact]
    public async Task Companies_are_walked_in_the_older_spelling_of_pages()
    {
        using var server = new ScriptedServer(
            (200, """{"companies":[{"id":"c1"}],"pagination":{"current_page":1,"per_page":1,"total_items":2,"total_pages":2,"has_next":true,"has_prev":false,"next_page":2}}"""),
            (200, """{"companies":[{"id":"c2"}],"pagination":{"current_page":2,"per_page":1,"total_items":2,"total_pages":2,"has_next":false,"has_prev":true,"prev_page":1}}"""));
        using var client = TestClient.Create(server);

        var companies = await client.SuperAdmin.Companies.ListAllCompaniesAsync(perPage: 1).CollectAsync();

        Assert.Equal(["c1", "c2"], companies.Select(static company => company.Id));
        Assert.Equal(["?page=1&per_page=1", "?page=2&per_page=1"], server.Requests.Select(static received => received.Uri.Query));
    }

    [Fact]
    public async Task Items_are_walked_in_the_newer_one()
    {
        using var server = new ScriptedServer(
            (200, """{"items":[{"id":"e1"}],"pagination":{"page":1,"per_page":1,"total":2,"pages":2,"has_next":true,"has_prev":false},"timestamp":"2026-02-01T03:04:05Z"}"""),
            (200, """{"items":[{"id":"e2"}],"pagination":{"page":2,"per_page":1,"total":2,"pages":2,"has_next":false,"has_prev":true},"timestamp":"2026-02-01T03:04:05Z"}"""));
        using var client = TestClient.Create(server);

        var pages = await client.SuperAdmin.Activity.ListAllActivityAsync(["login", "a&b"], perPage: 1).AsPages().CollectAsync();

        Assert.Equal(["e1", "e2"], pages.SelectMany(static page => page).Select(static entry => entry.Id));
        Assert.Equal("2026-02-01T03:04:05Z", pages[0].AdditionalProperties["timestamp"].GetString());
        Assert.Equal("?page=1&per_page=1&types[]=login&types[]=a%26b", server.Requests[0].Uri.Query.Replace("%5B%5D", "[]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Compared_companies_and_figures_go_as_one_text_each()
    {
        using var server = new ScriptedServer((200, """{"comparison_data":[]}"""));
        using var client = TestClient.Create(server);

        await client.SuperAdmin.Analytics.GetComparisonAsync(ComparisonSubject.Companies, companyIds: ["c1", "c2"], metrics: ["users", "storage"]);

        Assert.Equal("?compare_by=companies&company_ids=c1,c2&metrics=users,storage", Uri.UnescapeDataString(server.Requests[0].Uri.Query));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{"message":"User deactivated"}""")]
    public async Task A_removal_may_be_confirmed_by_nothing(string body)
    {
        using var server = new ScriptedServer((200, body));
        using var client = TestClient.Create(server);

        Assert.Equal(body.Length == 0 ? null : "User deactivated", (await client.SuperAdmin.Users.DeactivateUserAsync("u1")).Message);
        Assert.Equal(body.Length == 0 ? null : "User deactivated", (await client.SuperAdmin.Documents.DeleteDocumentAsync("d1")).Message);
    }

    [Fact]
    public async Task A_new_user_is_waited_for_and_the_password_is_sent_but_never_printed()
    {
        using var server = new ScriptedServer((202, """{"status":"accepted","task_id":"t1"}"""),
            (200, """{"state":"success","result":{"user":{"id":"u1"}}}"""));
        using var client = TestClient.Create(server, configure: static options => options.OperationPollInterval = TimeSpan.FromMilliseconds(1));
        var request = new SuperAdminCreateUserRequest
        {
            Email = "e@example.org",
            Username = "e",
            FirstName = "E",
            LastName = "F",
            Password = new Secret("pass word 1")
        };

        var result = await client.SuperAdmin.Companies.CreateCompanyUserAsync("c1", request);

        Assert.Equal("u1", result.Json.GetProperty("user").GetProperty("id").GetString());
        Assert.Contains("pass word 1", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.DoesNotContain("pass word 1", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_noun_can_be_injected_by_itself()
    {
        using var provider = new ServiceCollection().AddKnowrithmClient(static options => (options.ApiKey, options.ApiSecret) = ("ak_key", "secret")).Services
            .BuildServiceProvider();

        var all = provider.GetRequiredService<ISuperAdmin>();

        Assert.Same(all, provider.GetRequiredService<IKnowrithmClient>().SuperAdmin);
        foreach (var noun in typeof(ISuperAdmin).GetProperties()) Assert.Same(noun.GetValue(all), provider.GetRequiredService(noun.PropertyType));
    }
}
