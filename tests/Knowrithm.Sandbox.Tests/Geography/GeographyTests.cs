using System.Text.Json;

namespace Knowrithm.Sandbox.Tests.Geography;

public sealed class GeographyTests
{
    [Theory]
    [InlineData("country", 3)]
    [InlineData("state/country/1", 2)]
    [InlineData("city/state/1", 2)]
    [InlineData("city/state/99", 0)]
    [InlineData("state/country/x", 0)]
    public async Task Lists_are_bare_arrays_for_everyone(string path, int count)
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal(count, JsonDocument.Parse((await play.GetAsync(path, token: "")).Text).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task Details_carry_their_parts_under_singular_keys()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        Assert.Equal("California", (await play.GetAsync("country/1", token: ""))["state"][0].GetProperty("name").GetString());
        var state = await play.GetAsync("state/1", token: "");
        Assert.Equal(("United States", "90"),
            (state["country"].GetProperty("name").GetString(), state["city"][0].GetProperty("postal_code_prefix").GetString()));
        Assert.Equal("California", (await play.GetAsync("city/1", token: ""))["state"].GetProperty("name").GetString());
        Assert.Equal(404, (await play.GetAsync("city/99", token: "")).Status);
    }

    [Fact]
    public async Task Places_are_added_and_renamed_with_a_users_token()
    {
        await using var play = await SandboxOverHttp.StartAsync();
        var token = play.Sandbox.BearerToken;
        var country = (await play.DoAsync("POST", "country", new { name = "Italy", iso_code = "ITA" }, token)).GetProperty("country").GetProperty("id")
            .GetInt32();
        var state = (await play.DoAsync("POST", "state", new { name = "Lazio", country_id = country }, token)).GetProperty("state").GetProperty("id")
            .GetInt32();
        var city = (await play.DoAsync("POST", "city", new { name = "Rom", state_id = state }, token)).GetProperty("city").GetProperty("id").GetInt32();
        await play.DoAsync("PATCH", $"city/{city}", new { name = "Rome", postal_code_prefix = "00" }, token);
        Assert.Equal("Rome", (await play.GetAsync($"state/{state}"))["city"][0].GetProperty("name").GetString());
        Assert.Equal(401, (await play.SendAsync("POST", "country", new { name = "France" })).Status);
        Assert.Equal(409, (await play.SendAsync("POST", "country", new { name = "italy" }, token)).Status);
        Assert.Equal(404, (await play.SendAsync("POST", "city", new { name = "Rome", state_id = 99 }, token)).Status);
        Assert.Equal(400, (await play.SendAsync("POST", "city", new { name = "Rome" }, token)).Status);

        var address = await play
            .DoAsync("POST", "address", new { street_address = "Via Appia 1", city_id = city, state_id = state, country_id = country, lan = 12.5 }, token);
        Assert.Equal(12.5, address.GetProperty("address").GetProperty("lan").GetDouble());
        Assert.Equal("Rome", (await play.GetAsync("address", token))["address"][0].GetProperty("city").GetProperty("name").GetString());
        Assert.Equal(400, (await play.SendAsync("POST", "address", new { street_address = "Via Appia 1", city_id = city, state_id = 1, country_id = country },
            token)).Status);
    }
}
