using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Ways to spoil a signed request: bits, lengths, headers, nesting, encodings. The same seed makes the same ones.</summary>
internal sealed class Mutations(string secret, Random random)
{
    private static readonly string[] Events = ["lead.created", "agent.updated", "conversation.ended", "message.received", "document.processed", "moon.landed"];

    private int _number;

    public RawRequest Next()
    {
        var body = Body();
        var signature = Sign(body);
        return random.Next(21) switch
        {
            0 => Whole("nothing", body, signature),
            1 => Whole("a bit of the body", Flip(body), signature),
            2 => Whole("a bit of the signature", body, Encoding.Latin1.GetString(Flip(Encoding.Latin1.GetBytes(signature))).Replace('\r', '_')
                .Replace('\n', '_').Replace('\0', '_')),
            3 => Whole("a shorter body", body[..random.Next(body.Length)], signature),
            4 => Whole("a longer body", [.. body, .. Noise(1 + random.Next(40))], signature),
            5 => Whole("the digits in another case", body, "sha256=" + signature[7..].ToUpperInvariant()),
            6 => Whole("another length of signature", body, signature[..random.Next(signature.Length)]),
            7 => Whole("no signature", body, null),
            8 => Whole("another secret", body, Sign(body, secret + " ")),
            9 => Whole("two signatures", body, signature, $"X-Knowrithm-Signature: {(random.Next(2) == 0 ? signature : Sign(Flip(body)))}\r\n"),
            10 => Whole("odd blanks and prefixes", body, Pick(" ", "\t", "sha256= ", "SHA256=", "sha1=", "sha512=", "=") + signature[random.Next(8)..]),
            11 => Signed("nesting", Nested(random.Next(3000))),
            12 => Signed("noise", Noise(random.Next(300))),
            13 => Signed("a bit, signed", Flip(body)),
            14 => Signed("another encoding", Recode(body)),
            15 => Signed("odd JSON", Encoding.UTF8.GetBytes(Odd())),
            16 => Signed("around the limit", Padded((64 * 1024) - 3 + random.Next(6))),
            17 => Chunked(body, signature),
            18 => Lengths(body, signature),
            19 => Whole("odd headers", body, signature, OddHeader()),
            _ => Head(body, signature),
        };
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private byte[] Body() => Encoding.UTF8.GetBytes(
        $$"""{"event":"{{Pick(Events)}}","timestamp":"2026-01-01T00:00:00Z","data":{"id":"{{Interlocked.Increment(ref _number)}}-{{random.Next()}}","email":"ada@example.com","name":"Ünsaid {{new string('x', random.Next(500))}}"},"attempt":{{random.Next(5)}}}""");

    private string Sign(byte[] body, string? with = null)
    {
        using var hmac = new HMACSHA256(Encoding.UTF8.GetBytes(with ?? secret));
#pragma warning disable CA1308
        return "sha256=" + Convert.ToHexString(hmac.ComputeHash(body)).ToLowerInvariant();
#pragma warning restore CA1308
    }

    private byte[] Flip(byte[] bytes)
    {
        var flipped = (byte[])bytes.Clone();
        for (var times = random.Next(1, 4); times > 0; times--) flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        return flipped;
    }

    private byte[] Noise(int length)
    {
        var noise = new byte[length];
        random.NextBytes(noise);
        return noise;
    }

    private RawRequest Signed(string what, byte[] body) => Whole(what, body, Sign(body));

    private static RawRequest Whole(string what, byte[] body, string? signature, string more = "") =>
        new(what, [.. Line(), .. Encoding.Latin1
            .GetBytes($"{(signature is null ? "" : $"X-Knowrithm-Signature: {signature}\r\n")}{more}Content-Length: {body.Length}\r\n\r\n"), .. body],
            Ends: false);

    private static byte[] Line() => "POST /hook HTTP/1.1\r\nHost: receiver\r\nContent-Type: application/json\r\n"u8.ToArray();

    private byte[] Nested(int depth)
    {
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var (opened, closed) = (Enumerable.Repeat(open, depth), Enumerable.Repeat(close, depth - random.Next(Math.Max(1, depth / 4))));
        return Encoding.UTF8.GetBytes($"{{\"event\":\"lead.created\",\"data\":{string.Concat(opened)}1{string.Concat(closed)}}}");
    }

    private byte[] Recode(byte[] body)
    {
        var text = Encoding.UTF8.GetString(body);
        Encoding encoding = random.Next(5) switch
        {
            0 => new UTF8Encoding(true),
            1 => Encoding.Unicode,
            2 => Encoding.BigEndianUnicode,
            3 => Encoding.UTF32,
            _ => Encoding.Latin1
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
    }

    private string Odd() => Pick(
        "", " ", "null", "[]", "\"event\"", "1e999", "{}", "{\"event\":null}", "{\"event\":{}}", "{\"event\":\"\"}", "{\"event\":\" \"}",
            "{\"event\":\"\\ud800\"}", "{\"event\":\"lead.created\",}",
        "{\"event\":\"lead.created\",\"event\":3}", "{\"event\":\"lead.created\",\"data\":null}", "{\"event\":\"lead.created\",\"data\":{\"\\ud800\":1}}",
            "{\"event\":\"lead.created\",\"data\":{\"id\":\"\\udc00\"}}",
        "{\"event\":\"lead.created\",\"timestamp\":\"9999-12-31T23:59:59-14:00\",\"data\":{}}",
            "{\"event\":\"lead.created\",\"timestamp\":\"0001-01-01T00:00:00+14:00\",\"data\":{}}",
        "{\"event\":\"lead.created\",\"timestamp\":{\"a\":[]},\"attempt\":1e400,\"data\":{\"id\":[1],\"created_at\":\"soon\",\"estimated_value\":\"1e999\"}}",
        $"{{\"event\":\"x{random.Next()}\",\"data\":{new string('9', random.Next(1, 2000))}}}",
            $"{{\"event\":\"lead.created\",\"attempt\":-{new string('9', random.Next(1, 40))},\"data\":{{\"id\":{random.NextInt64()}}}}}");

    private static byte[] Padded(int size)
    {
        var head = "{\"event\":\"moon.landed\",\"data\":\""u8;
        return [.. head, .. Enumerable.Repeat((byte)'y', size - head.Length - 2), .. "\"}"u8];
    }

    private RawRequest Chunked(byte[] body, string signature)
    {
        var pieces = new MemoryStream();
        for (var at = 0; at < body.Length;)
        {
            var size = Math.Min(1 + random.Next(200), body.Length - at);
            pieces.Write(Encoding.ASCII.GetBytes($"{size:x}{(random.Next(10) == 0 ? ";ext=1" : "")}\r\n"));
            pieces.Write(body.AsSpan(at, size));
            pieces.Write("\r\n"u8);
            at += size;
        }
        pieces.Write("0\r\n\r\n"u8);
        var chunks = pieces.ToArray();
        var broken = random.Next(2) == 0;
        return new("chunks", [.. Line(), .. Encoding.Latin1.GetBytes($"X-Knowrithm-Signature: {signature}\r\nTransfer-Encoding: chunked\r\n\r\n"), .. broken
            ? Flip(chunks) : chunks], Ends: broken);
    }

    private RawRequest Lengths(byte[] body, string signature)
    {
        var length = random.Next(8) switch
        {
            0 => (body.Length - 1).ToString(CultureInfo.InvariantCulture),
            1 => (body.Length + 1).ToString(CultureInfo.InvariantCulture),
            2 => "-1",
            3 => "99999999999999999999",
            4 => "0",
            5 => "abc",
            6 => $"{body.Length}\r\nContent-Length: {body.Length}",
            _ => (1 << 30).ToString(CultureInfo.InvariantCulture),
        };
        return new("lengths", [.. Line(), .. Encoding.Latin1.GetBytes($"X-Knowrithm-Signature: {signature}\r\nContent-Length: {length}\r\n\r\n"), .. body],
            Ends: true);
    }

    private string OddHeader() => Pick(
        "Content-Encoding: gzip\r\n", "Content-Type: text/xml\r\n", "Expect: 100-nonsense\r\n",
            "X-Knowrithm-Request-Id: " + new string('r', random.Next(4000)) + "\r\n",
        "traceparent: 00-zz-zz-00\r\n", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01\r\n", "X-Odd: \u00ff\u00fe\r\n",
            "Cookie: a=b; a=c; ;;\r\n", "Upgrade: websocket\r\nConnection: Upgrade\r\n",
        "x-KNOWRITHM-signature:\r\n", "X-Knowrithm-Request-Id: a\r\nX-Knowrithm-Request-Id: b\r\n", "Origin: https://elsewhere.example\r\n");

    private RawRequest Head(byte[] body, string signature)
    {
        var head = Flip([.. Line(), .. Encoding.Latin1.GetBytes($"X-Knowrithm-Signature: {signature}\r\nContent-Length: {body.Length}\r\n\r\n")]);
        return new("the head", [.. head, .. body], Ends: true);
    }
}
