using System.Text;

namespace Knowrithm.Client.Soak;

/// <summary>Spoils good inputs. The same number gives the same input.</summary>
internal sealed class Mutator(byte[][] corpus)
{
    private const int Longest = 64 * 1024;

    private static readonly byte[][] Pieces = [.. new[]
    {
        "\"", "\\", "{", "}", "[", "]", ":", ",", "null", "true", "-", "+", ".", "e", "1e999", "0", "-1", "9999999999999999999999", "0.1", "\\u0000",
            "\\ud800", "\\u2028", "\0", "\r", "\n", "\r\n\r\n",
        "data:", "event:", "id:", "retry:", "retry: 99999999999999999999\n", "2026-02-30", "T24:00:00", "+99:99", "Sun, 06 Nov 1994 08:49:37 GMT", "Infinity",
            "NaN", "sha256=", "{\"data\":", "\uFEFF", "é", "😀",
    }.Select(Encoding.UTF8.GetBytes), [0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], Encoding.UTF8.GetBytes(new string('[', 2000)),
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 500))), Encoding.UTF8.GetBytes(new string('9', 4000))];

    public byte[] Make(int number)
    {
        var random = new Random(number);
        var bytes = new List<byte>(corpus[random.Next(corpus.Length)]);
        for (var times = 1 + random.Next(random.Next(1, 7)); times > 0; times--) Spoil(bytes, random);
        return bytes.Count > Longest ? [.. bytes[..Longest]] : [.. bytes];
    }

    private void Spoil(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        switch (random.Next(8))
        {
            case 0 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(200), bytes.Count - at)));
                break;
            case 5:
                var other = corpus[random.Next(corpus.Length)];
                bytes.InsertRange(at, other.AsSpan(random.Next(other.Length + 1)).ToArray());
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }
}
