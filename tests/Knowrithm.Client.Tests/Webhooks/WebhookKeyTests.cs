namespace Knowrithm.Client.Tests;

public sealed class WebhookKeyTests
{
    private const string Plain =
        """{"event":"lead.created","timestamp":"2026-01-02T03:04:05Z","data":{"id":"l","name":"Ävä","tags":["a",null,true],"n":1.50},"attempt":1}""";

    private static readonly (string Why, string Body)[] Different =
    [
        ("another event", Plain.Replace("lead.created", "lead.updated")),
        ("another moment", Plain.Replace("03:04:05Z", "03:04:06Z")),
        ("a microsecond later", Plain.Replace("03:04:05Z", "03:04:05.000001Z")),
        ("no moment", Plain.Replace("\"timestamp\"", "\"other\"")),
        ("no date", Plain.Replace("2026-01-02T03:04:05Z", "soon")),
        ("another value", Plain.Replace("\"l\"", "\"m\"")),
        ("another case", Plain.Replace("\"l\"", "\"L\"")),
        ("another name", Plain.Replace("\"id\"", "\"di\"")),
        ("another number", Plain.Replace("1.50", "1.51")),
        ("a number as written otherwise", Plain.Replace("1.50", "1.5")),
        ("a text for a number", Plain.Replace("1.50", "\"1.50\"")),
        ("another order of items", Plain.Replace("\"a\",null", "null,\"a\"")),
        ("an item less", Plain.Replace("null,", "")),
        ("false for null", Plain.Replace("null", "false")),
        ("one text for two", Plain.Replace("[\"a\",null,true]", "[\"a,null,true\"]")),
        ("one deeper", Plain.Replace("[\"a\",null,true]", "[[\"a\",null,true]]")),
        ("a field more", Plain.Replace("\"id\":\"l\"", "\"id\":\"l\",\"x\":null")),
        ("an empty object", Plain.Replace("[\"a\",null,true]", "{}")),
        ("an empty list", Plain.Replace("[\"a\",null,true]", "[]")),
        ("a field more around", Plain.Replace("\"attempt\":1", "\"trace\":\"t\"")),
        ("another field around", Plain.Replace("\"attempt\":1", "\"trace\":\"u\"")),
        ("half a pair", Plain.Replace("\"l\"", "\"\\ud800\"")),
        ("the text of half a pair", Plain.Replace("\"l\"", "\"\\\\ud800\"")),
    ];

    // Receivers store keys. When this fails, every event that is redelivered across an update runs twice.
    [Fact]
    public void The_key_of_an_event_never_changes() => Assert.Equal("2048c3ece331ee17bcac5c9844a74d0c812d503308435d2c02d4c67dbf3bde2d", Key(Plain));

    public static TheoryData<string, string> Same => new()
    {
        { "a later attempt", Plain.Replace("\"attempt\":1", "\"attempt\":2") },
        { "no attempt", Plain.Replace(",\"attempt\":1", "") },
        { "a signature", Plain.Replace("\"attempt\":1", "\"signature\":\"sha256=ab\"") },
        { "an attempt that is no number", Plain.Replace("\"attempt\":1", "\"attempt\":\"second\"") },
        { "another order", """{"attempt":1,"data":{"tags":["a",null,true],"n":1.50,"name":"Ävä","id":"l"},"timestamp":"2026-01-02T03:04:05Z","event":"lead.created"}""" },
        { "blanks", Plain.Replace(",", " ,\r\n ").Replace(":{", " : {") },
        { "escapes", Plain.Replace("Ä", "\\u00c4").Replace("\"id\"", "\"\\u0069d\"").Replace("\"l\"", "\"\\u006c\"") },
        { "the same moment elsewhere", Plain.Replace("03:04:05Z", "04:04:05+01:00") },
        { "a fraction of nothing", Plain.Replace("03:04:05Z", "03:04:05.000000Z") },
        { "a name twice", Plain.Replace("\"id\":\"l\"", "\"id\":\"x\",\"id\":\"l\"") },
    };

    [Theory]
    [MemberData(nameof(Same))]
    public void A_redelivery_has_the_same_key(string why, string body)
    {
        Assert.NotEqual(Plain, body);
        Assert.True(Key(Plain) == Key(body), why);
    }

    [Fact]
    public void Different_events_have_different_keys()
    {
        var keys = Different.Append((Why: "as it is", Body: Plain)).Select(pair => (pair.Why, Key: Key(pair.Body))).ToArray();
        foreach (var group in keys.GroupBy(pair => pair.Key)) Assert.True(group.Count() == 1, string.Join(" = ", group.Select(pair => pair.Why)));
    }

    [Fact]
    public void Events_with_their_content_in_the_envelope_have_different_keys()
    {
        Assert.NotEqual(Key("""{"event":"moon.landed","timestamp":"2026-01-02T03:04:05Z","crater":"Tycho"}"""),
            Key("""{"event":"moon.landed","timestamp":"2026-01-02T03:04:05Z","crater":"Kepler"}"""));
        Assert.Equal(Key("""{"event":"moon.landed","crater":"Tycho","pilot":{"a":1,"b":2}}"""),
            Key("""{"pilot":{"b":2,"a":1},"event":"moon.landed","crater":"Tycho"}"""));
    }

    [Fact]
    public void Null_data_and_missing_data_have_the_same_key() => Assert.Equal(Key("""{"event":"x"}"""), Key("""{"event":"x","data":null}"""));

    private static string Key(string body) => KnowrithmEventTests.Parse(body).DeduplicationKey;
}
