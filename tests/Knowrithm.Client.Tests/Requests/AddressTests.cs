namespace Knowrithm.Client.Tests;

public sealed class AddressTests
{
    [Theory]
    [InlineData("https://knowrithm.test", "https://knowrithm.test")]
    [InlineData("https://knowrithm.test/", "https://knowrithm.test")]
    [InlineData("https://knowrithm.test/api", "https://knowrithm.test")]
    [InlineData("https://knowrithm.test/api/", "https://knowrithm.test")]
    [InlineData("https://knowrithm.test/api/v1", "https://knowrithm.test")]
    [InlineData("https://knowrithm.test/api/v1/", "https://knowrithm.test")]
    [InlineData("https://knowrithm.test/API/V1//", "https://knowrithm.test")]
    [InlineData("https://gateway.test:8443/know/rithm", "https://gateway.test:8443/know/rithm")]
    [InlineData("https://gateway.test:8443/know/rithm/api/v1/", "https://gateway.test:8443/know/rithm")]
    [InlineData("https://gateway.test/apis", "https://gateway.test/apis")]
    [InlineData("http://127.0.0.1:8543/api", "http://127.0.0.1:8543")]
    public async Task Whatever_part_of_the_path_is_given_the_route_is_the_same(string baseUrl, string expected)
    {
        var recorder = new RequestRecorder("""{"agents":[]}""");
        using var client = recorder.Client(options => options.BaseUrl = baseUrl);

        await client.Agents.ListAgentsAsync(perPage: 5);

        Assert.Equal($"{expected}/api/v1/agent?page=1&per_page=5", recorder.Only.Address.AbsoluteUri);
    }

    [Fact]
    public async Task A_path_before_the_api_does_not_weaken_the_check_of_ids()
    {
        var recorder = new RequestRecorder("""{"agent":{"id":"a"}}""");
        using var client = recorder.Client(static options => options.BaseUrl = "https://gateway.test/a/b/c/d/api/v1");

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Agents.GetAgentAsync(".."));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Agents.GetAgentStatsAsync(".."));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Agents.GetAgentStatsAsync(""));

        Assert.Empty(recorder.Sent);
    }

    [Theory]
    [InlineData(null, @"^Knowrithm\.Client/\d+\.\d+\.\d+\S*$")]
    [InlineData("Acme.Sync/1.2", @"^Knowrithm\.Client/\d+\.\d+\.\d+\S*, Acme\.Sync/1\.2$")]
    public async Task The_user_agent_names_the_client_and_then_the_application(string? application, string expected)
    {
        var recorder = new RequestRecorder("""{"agents":[]}""");
        using var client = recorder.Client(options => options.ApplicationName = application);

        await client.Agents.ListAgentsAsync();

        Assert.Matches(expected, recorder.Only.Headers["User-Agent"]);
        Assert.Equal("application/json", recorder.Only.Headers["Accept"]);
    }
}
