using System.Globalization;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

public sealed class DateTests
{
    public static TheoryData<string, string> Read => new()
    {
        { "2026-02-01T03:04:05Z", "2026-02-01T03:04:05.0000000+00:00" },
        { "2026-02-01T03:04:05z", "2026-02-01T03:04:05.0000000+00:00" },
        { "2026-02-01t03:04:05Z", "2026-02-01T03:04:05.0000000+00:00" },
        { "2026-02-01T03:04:05+02:00", "2026-02-01T03:04:05.0000000+02:00" },
        { "2026-02-01T03:04:05-0930", "2026-02-01T03:04:05.0000000-09:30" },
        { "2026-02-01T03:04:05+05", "2026-02-01T03:04:05.0000000+05:00" },
        { "2026-02-01T03:04:05", "2026-02-01T03:04:05.0000000+00:00" },
        { "2026-02-01T03:04", "2026-02-01T03:04:00.0000000+00:00" },
        { "2026-02-01T03:04:05.123456", "2026-02-01T03:04:05.1234560+00:00" },
        { "2026-02-01T03:04:05.123456789Z", "2026-02-01T03:04:05.1234567+00:00" },
        { "2026-02-01T03:04:05.5+00:00", "2026-02-01T03:04:05.5000000+00:00" },
        { "2026-02-01 03:04:05", "2026-02-01T03:04:05.0000000+00:00" },
        { "2026-02-01 03:04:05.678901+00:00", "2026-02-01T03:04:05.6789010+00:00" },
        { "Sun, 01 Feb 2026 03:04:05 GMT", "2026-02-01T03:04:05.0000000+00:00" },
        { "2026-02-01", "2026-02-01T00:00:00.0000000+00:00" },
        { " 2026-02-01T03:04:05Z ", "2026-02-01T03:04:05.0000000+00:00" },
        { @"2026\u002D02-01T03:04:05Z", "2026-02-01T03:04:05.0000000+00:00" },
        { "2024-02-29T23:59:59Z", "2024-02-29T23:59:59.0000000+00:00" },
        { "0001-01-01T00:00:00Z", "0001-01-01T00:00:00.0000000+00:00" },
        { "9999-12-31T23:59:59.9999999Z", "9999-12-31T23:59:59.9999999+00:00" },
    };

    public static TheoryData<string> Refused =>
    [
        "yesterday", "2026-13-01T00:00:00Z", "2026-02-30", "2026-02-01T24:00:00Z", "2026-02-01T03:60:00Z", "2026-02-01T03:04:61Z", "2026-02-01T03:04:05+25:00",
            "2026-02-01T03:04:05Zulu",
        "0000-01-01", "0001-01-01T00:00:00+01:00", "9999-12-31T23:59:59-01:00", "01.02.2026", "02/01/2026 03:04:05", "2026-02-01X03:04:05", "2026-02",
            "20260201", "+026-02-01", "Sunday", "Sun, 32 Feb 2026 03:04:05 GMT", "1767225600",
    ];

    [Theory, MemberData(nameof(Read))]
    public async Task Every_way_to_write_a_moment_reads_the_same_in_Turkey(string text, string expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = Cultures.Require("tr-TR");
        try
        {
            Assert.Equal(expected, (await AgentAsync($"\"{text}\"")).CreatedAt!.Value.ToString("O", CultureInfo.InvariantCulture));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    public async Task A_missing_date_reads_as_null(string json) => Assert.Null((await AgentAsync(json)).CreatedAt);

    [Theory, MemberData(nameof(Refused))]
    public async Task An_invalid_date_reads_as_null_and_is_kept_as_it_was_sent(string text)
    {
        var agent = await AgentAsync($"\"{text}\"");

        Assert.Null(agent.CreatedAt);
        Assert.Equal(text, agent.AdditionalProperties["created_at"].GetString());
    }

    // Some are documented as plain texts, and one odd value must not lose the rest, whatever the type.
    [Theory, MemberData(nameof(Dates))]
    public void Every_date_of_every_result_is_read_or_kept(string type, string name)
    {
        var info = Wire.Options.GetTypeInfo(Types.Single(known => known.Name == type));
        var property = info.Properties.Single(property => property.Name == name);
        foreach (var json in (string[])["\"yesterday\"", "1767225600", "{\"at\":1}", "[1]", "true", "\"\\ud800\""])
        {
            var result = (ApiObject)JsonSerializer.Deserialize($"{{\"{name}\":{json},\"of_tomorrow\":1}}", info)!;

            Assert.Null(property.Get!(result));
            Assert.Equal(json, result.AdditionalProperties[name].GetRawText());
            Assert.Equal(["of_tomorrow", name], result.AdditionalProperties.Keys.OrderByDescending(key => key == "of_tomorrow"));
            // Half a surrogate pair can be kept, but written by nobody.
            if (!json.Contains("ud800", StringComparison.Ordinal))
                Assert.Equal(json, JsonSerializer.SerializeToElement(result, info).GetProperty(name).GetRawText());
        }
        // Of a name that occurs twice the last counts.
        Assert.Empty(((ApiObject)JsonSerializer.Deserialize($"{{\"{name}\":\"yesterday\",\"{name}\":\"2026-02-01\"}}", info)!).AdditionalProperties);
    }

    [Theory]
    [InlineData("2026-11-20T09:15:30")]
    [InlineData("2024-02-29T23:59:59")]
    [InlineData("2026-02-29T00:00:00")]
    [InlineData("2026-00-10T00:00:00")]
    [InlineData("2026-13-10T00:00:00")]
    [InlineData("2026-11-00T00:00:00")]
    [InlineData("2026-11-31T00:00:00")]
    [InlineData("2026-11-20T24:00:00")]
    [InlineData("2026-11-20T23:60:00")]
    [InlineData("2026-11-20T23:59:60")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("0000-01-01T00:00:00")]
    [InlineData("9999-12-31T23:59:59")]
    [InlineData("2026-1x-20T09:15:30")]
    [InlineData("2026-11-20T09:15:3:")]
    [InlineData("2026-11-20T/9:15:30")]
    [InlineData("20a6-11-20T09:15:30")]
    public void The_usual_spelling_is_read_as_any_other(string moment)
    {
        // A small z is not the usual spelling.
        Assert.Equal(
            (LenientDateConverter.TryParse(moment + "z", out var any), any), (LenientDateConverter.TryParse(moment + "Z", out var usual), usual));
    }

    private static IEnumerable<Type> Types => typeof(KnowrithmClient).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(ApiObject)) && !type.IsAbstract && Wire.Options.TryGetTypeInfo(type, out _));

    public static TheoryData<string, string> Dates => [.. Types.SelectMany(static type => Wire.Options.GetTypeInfo(type).Properties
        .Where(static property => property.PropertyType == typeof(DateTimeOffset?)).Select(property => (type.Name, property.Name)))];

    private static async Task<Agent> AgentAsync(string json)
    {
        using var client = new RequestRecorder($$$"""{"agent":{"id":"1","created_at":{{{json}}}}}""").Client();
        return await client.Agents.GetAgentAsync("1");
    }
}
