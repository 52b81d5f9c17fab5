namespace Knowrithm.IntegrationHub.Tests;

public sealed class RedactionTests
{
    public static TheoryData<string, string> Leaks =>
    [
        ("write to ada@example.com please", "ada@example"), ("ADA+news@Mail.Example.CO.UK!", "Mail.Example"), ("<ada@example.com>", "ada@"),
            ("ada [at] example.com", "ada [at]"), ("ada＠example．com", "example"),
        ("ünï@exämple.de", "exämple"), ("my password is hunter2", "hunter2"), ("Password: 'hunter 2'", "hunter"), ("pwd=hunter2;", "hunter2"),
            ("my PIN is 4711", "4711"), ("token abcdef", "abcdef"),
        ("API key: 12345-abc", "12345"), ("api_key=hunter2", "hunter2"), ("Authorization: Bearer abc.def", "abc.def"),
            ("use sk_live_abcdefgh12345678", "abcdefgh"), ("xoxb-1234567890-abcdef", "1234567890"),
        ("ghp_abcdefghijklmnop1234", "abcdefgh"), ("AKIAIOSFODNN7EXAMPLE", "IOSFODNN"), ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc", "eyJhbG"),
            ("call +1 (555) 010-9999", "010-9999"),
        ("card 4111 1111 1111 1111", "4111"), ("0123456789abcdef0123456789abcdef", "0123456789"), ("https://ada:hunter2@example.com/x", "hunter2"),
        ("-----BEGIN PRIVATE KEY-----\nMIIabc\n-----END PRIVATE KEY-----", "MIIabc"), ("-----BEGIN PRIVATE KEY-----\nMIIabc", "MIIabc"),
    ];

    public static TheoryData<string> Harmless =>
    [
        "Do you ship to Canada?", "Is there a free trial of 14 days?", "The order of 2026-03-04 costs 19.99 EUR", "I forgot my password",
            "What is the meaning of tokens in pricing?", "Meet @ada at 9:30", "a+b=c",
    ];

    [Theory, MemberData(nameof(Leaks))]
    public void What_must_not_be_read_is_masked(string text, string secret) =>
    Assert.DoesNotContain(secret, Redaction.Mask(text), StringComparison.OrdinalIgnoreCase);

    [Theory, MemberData(nameof(Harmless))]
    public void What_people_ask_stays(string text) => Assert.Equal(text, Redaction.Mask(text));

    [Fact]
    public void A_cut_comes_after_the_masking()
    {
        for (var length = 1; length < 60; length++)
            Assert.DoesNotContain("ada", Redaction.Excerpt("Please write to ada@example.com, or do not.", length), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_message_is_masked_in_no_time() =>
    Assert.DoesNotContain("example", Redaction.Mask(new string('a', 200_000) + " " + string.Concat(Enumerable.Repeat("a.b-c ", 20_000)) + "x@example.com"),
        StringComparison.Ordinal);
}
