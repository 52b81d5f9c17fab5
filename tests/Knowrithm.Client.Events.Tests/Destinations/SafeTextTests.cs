namespace Knowrithm.Client.Events.Tests;

public sealed class SafeTextTests
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
    Assert.DoesNotContain(secret, SafeText.Mask(text), StringComparison.OrdinalIgnoreCase);

    [Theory, MemberData(nameof(Harmless))]
    public void What_people_ask_stays(string text) => Assert.Equal(text, SafeText.Mask(text));

    [Fact]
    public void A_cut_comes_after_the_masking()
    {
        for (var length = 1; length < 60; length++)
            Assert.DoesNotContain("ada", SafeText.Excerpt("Please write to ada@example.com, or do not.", length), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_message_is_masked_in_no_time() =>
    Assert.DoesNotContain("example", SafeText.Mask(new string('a', 200_000) + " " + string.Concat(Enumerable.Repeat("a.b-c ", 20_000)) + "x@example.com"),
        StringComparison.Ordinal);

    public static TheoryData<string?, int, string, string> Cuts => new()
    {
        { null, 10, "", "" }, { "", 10, "", "" }, { "abc", 0, "", "" }, { "abc", 3, "abc", "abc" }, { "abcd", 3, "abc", "abc" },
        { "ab😀", 3, "ab", "ab" }, { "ab😀", 4, "ab😀", "ab😀" }, { "a\r\nb\tc", 10, "a b c", "a\nb\tc" }, { " a ", 10, "a", "a" },
        { "a\u0000\u0007\u001Bb", 10, "ab", "ab" }, { "\u202Egnp.exe\u2066", 10, "gnp.exe", "gnp.exe" }, { "שלום", 10, "שלום", "שלום" },
        { "👩‍👧", 10, "👩‍👧", "👩‍👧" }, { "a\uD83D", 10, "a\uFFFD", "a\uFFFD" }, { "a\u2028b", 10, "a b", "a\nb" },
    };

    [Theory, MemberData(nameof(Cuts))]
    public void A_text_is_cut_without_halving_and_without_what_cannot_be_seen(string? text, int length, string line, string lines)
    {
        Assert.Equal(line, SafeText.Line(text, length));
        Assert.Equal(lines, SafeText.Lines(text, length));
    }
}
