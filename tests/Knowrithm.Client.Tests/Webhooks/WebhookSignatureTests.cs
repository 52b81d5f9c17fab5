using System.Security.Cryptography;
using System.Text;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Tests;

public sealed class WebhookSignatureTests
{
    private const string Secret = "whsec_a key, ünsaid";
    private static readonly byte[] Body = """{"event":"lead.created","data":{"id":"lead_123abc"}}"""u8.ToArray();

    // RFC 4231, case 2.
    [Fact]
    public void The_published_vector_comes_out() => Assert.Equal(
        "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        WebhookSignature.Compute("what do ya want for nothing?"u8, "Jefe"));

    public static TheoryData<string> Secrets =>
        [Secret, "x", new string('k', 64), new string('k', 65), new string('ü', 300), new string('k', 20_000), " padded "];

    [Theory]
    [MemberData(nameof(Secrets))]
    public void Any_secret_signs_as_an_independent_hmac_and_is_verified(string secret)
    {
        var header = Independent(Encoding.UTF8.GetBytes(secret), Body);
        Assert.Equal(header, WebhookSignature.Compute(Body, secret));
        Assert.Equal(WebhookVerification.Valid, WebhookSignature.Verify(Body, header, secret));
        Assert.Equal(WebhookVerification.Valid, WebhookSignature.Verify(Body, header.AsSpan(), new WebhookSecrets(secret)));
        Assert.True(WebhookSignature.IsValid(Body, header, new WebhookSecrets(secret)));
        Assert.True(WebhookSignature.IsValid(Body, header.AsSpan(), secret));
        Assert.Equal(WebhookVerification.Valid, WebhookSignature.Verify([], Independent(Encoding.UTF8.GetBytes(secret), []), secret));
    }

    [Fact]
    public void One_bit_flipped_anywhere_in_the_body_is_a_mismatch()
    {
        var header = WebhookSignature.Compute(Body, Secret);
        var secrets = new WebhookSecrets(Secret);
        foreach (var flipped in Flipped(Body))
        {
            Assert.Equal(WebhookVerification.Mismatch, WebhookSignature.Verify(flipped, header, secrets));
            Assert.Equal(WebhookVerification.Mismatch, WebhookSignature.Verify(flipped, header, Secret));
        }
        Assert.Equal(WebhookVerification.Mismatch, WebhookSignature.Verify(Body.AsSpan(..^1), header, secrets));
        Assert.Equal(WebhookVerification.Mismatch, WebhookSignature.Verify([.. Body, (byte)'\n'], header, secrets));
    }

    [Fact]
    public void One_bit_flipped_anywhere_in_the_header_is_refused_unless_it_only_turns_a_digit_to_upper_case()
    {
        var header = WebhookSignature.Compute(Body, Secret);
        var accepted = 0;
        for (var i = 0; i < header.Length; i++)
        {
            for (var bit = 0; bit < 16; bit++)
            {
                var flipped = header.ToCharArray();
                flipped[i] ^= (char)(1 << bit);
                var upper = i >= "sha256=".Length && header[i] is >= 'a' and <= 'f' && flipped[i] == char.ToUpperInvariant(header[i]);
                if (upper) accepted++;
                Assert.Equal(upper, WebhookSignature.IsValid(Body, new string(flipped), Secret));
                Assert.Equal(upper, WebhookSignature.IsValid(Body, flipped, new WebhookSecrets(Secret)));
            }
        }
        Assert.InRange(accepted, 1, 64);
    }

    [Fact]
    public void One_bit_flipped_anywhere_in_the_secret_is_a_mismatch()
    {
        const string secret = "whsec_plain";
        var header = WebhookSignature.Compute(Body, secret);
        for (var i = 0; i < secret.Length; i++)
        {
            for (var bit = 0; bit < 16; bit++)
            {
                var flipped = secret.ToCharArray();
                flipped[i] ^= (char)(1 << bit);
                Assert.False(WebhookSignature.IsValid(Body, header, new string(flipped)));
            }
        }
    }

    public static TheoryData<string?, WebhookVerification> Headers => new()
    {
        { null, WebhookVerification.MissingHeader },
        { "", WebhookVerification.MissingHeader },
        { "{0},{0}", WebhookVerification.SeveralSignatures },
        { "{0}, {0}", WebhookVerification.SeveralSignatures },
        { "{0},", WebhookVerification.SeveralSignatures },
        { " ", WebhookVerification.MalformedHeader },
        { " {0}", WebhookVerification.MalformedHeader },
        { "{0} ", WebhookVerification.MalformedHeader },
        { "{0}{0}", WebhookVerification.MalformedHeader },
        { "{0}00", WebhookVerification.MalformedHeader },
        { "{0}\0", WebhookVerification.MalformedHeader },
        { "{1}", WebhookVerification.MalformedHeader },
        { "sha1={1}", WebhookVerification.MalformedHeader },
        { "sha512={1}{1}", WebhookVerification.MalformedHeader },
        { "SHA256={1}", WebhookVerification.MalformedHeader },
        { "sha256 {1}", WebhookVerification.MalformedHeader },
        { "sha256={2}", WebhookVerification.MalformedHeader },
        { "sha256={2}g", WebhookVerification.MalformedHeader },
        { "sha256={2} ", WebhookVerification.MalformedHeader },
        { "sha256={2}\uff11", WebhookVerification.MalformedHeader },
        { "sha256=0x{3}", WebhookVerification.MalformedHeader },
        { "sha256=", WebhookVerification.MalformedHeader },
        { "sha256", WebhookVerification.MalformedHeader },
        { "sha256=0000000000000000000000000000000000000000000000000000000000000000", WebhookVerification.Mismatch },
        { "{0}", WebhookVerification.Valid },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void The_verification_says_why_not(string? pattern, WebhookVerification expected)
    {
        var whole = WebhookSignature.Compute(Body, Secret);
        var digits = whole["sha256=".Length..];
        var header = pattern?.Replace("{0}", whole).Replace("{1}", digits).Replace("{2}", digits[..63]).Replace("{3}", digits[..62]);
        Assert.Equal(expected, WebhookSignature.Verify(Body, header, Secret));
        Assert.Equal(expected, WebhookSignature.Verify(Body, header.AsSpan(), Secret));
        Assert.Equal(expected, WebhookSignature.Verify(Body, header, new WebhookSecrets(Secret)));
        Assert.Equal(expected, WebhookSignature.Verify(Body, header.AsSpan(), new WebhookSecrets(Secret)));
    }

    [Fact]
    public void Upper_case_digits_are_the_same_signature()
    {
        var header = "sha256=" + WebhookSignature.Compute(Body, Secret)["sha256=".Length..].ToUpperInvariant();
        Assert.Equal(WebhookVerification.Valid, WebhookSignature.Verify(Body, header, Secret));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\n")]
    public void Without_a_secret_nothing_is_verified_and_nothing_is_signed(string? secret)
    {
        // What somebody would send who hopes for an empty key.
        var header = Independent(Encoding.UTF8.GetBytes(secret ?? ""), Body);
        Assert.Equal(WebhookVerification.NoSecret, WebhookSignature.Verify(Body, header, secret));
        Assert.False(WebhookSignature.IsValid(Body, header, secret));
        Assert.Equal(WebhookVerification.NoSecret, WebhookSignature.Verify(Body, header, (WebhookSecrets)null!));
        Assert.Throws<ArgumentException>(() => WebhookSignature.Compute(Body, secret!));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_as_a_secret()
    {
        // Else every half would be the same replacement character, and two secrets one.
        const string secret = "half \ud800 pair";
        Assert.Equal(WebhookVerification.NoSecret, WebhookSignature.Verify(Body, Independent(Encoding.UTF8.GetBytes(secret), Body), secret));
        Assert.Throws<ArgumentException>(() => WebhookSignature.Compute(Body, secret));
    }

    [Fact]
    public void What_nobody_set_is_not_valid() => Assert.NotEqual(WebhookVerification.Valid, default);

    [Fact]
    public void Verifying_4_KB_allocates_nothing()
    {
        var body = new byte[4096];
        new Random(1).NextBytes(body);
        var secrets = new WebhookSecrets(Secret, "whsec_another");
        var header = WebhookSignature.Compute(body, Secret);
        var wrong = WebhookSignature.Compute(body, "whsec_wrong");
        var valid = 0;
        var before = 0L;
        for (var i = 0; i < 200; i++)
        {
            if (i == 100) before = GC.GetAllocatedBytesForCurrentThread();
            if (WebhookSignature.IsValid(body, header, secrets)) valid++;
            if (WebhookSignature.IsValid(body, header.AsSpan(), Secret)) valid++;
            if (WebhookSignature.Verify(body, wrong, secrets) == WebhookVerification.Valid) valid++;
            if (WebhookSignature.IsValid(body, "sha256=no", secrets)) valid++;
        }
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal((400, 0L), (valid, allocated));
    }

    private static string Independent(byte[] key, byte[] body)
    {
        // HMAC as RFC 2104 writes it, from SHA-256 alone.
        var block = new byte[64];
        (key.Length > 64 ? SHA256.HashData(key) : key).CopyTo(block, 0);
        var inner = SHA256.HashData([.. block.Select(b => (byte)(b ^ 0x36)), .. body]);
        var outer = SHA256.HashData([.. block.Select(b => (byte)(b ^ 0x5c)), .. inner]);
        return "sha256=" + string.Concat(outer.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static IEnumerable<byte[]> Flipped(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length * 8; i++)
        {
            var copy = bytes.ToArray();
            copy[i / 8] ^= (byte)(1 << (i % 8));
            yield return copy;
        }
    }
}
