using System.Buffers.Binary;
using System.Text;

namespace Knowrithm.Client.Events;

/// <summary>What the feed remembers of an item: the data of its state.</summary>
internal sealed record FeedItem
{
    private const byte Form = 1;
    private const int Header = 28;

    public required string Id { get; init; }

    public FeedOrigin Origin { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The hash of the whole item, counters and all; 0 when only a webhook has told of it.</summary>
    public long Whole { get; init; }

    /// <summary>Whether its messages have to be read, whatever the list says.</summary>
    public bool IsPending { get; init; }

    /// <summary>The pass that missed it.</summary>
    public long MissingPass { get; init; }

    /// <summary>A hash of each field that counts as a change, or zero for one that nobody has told.</summary>
    public byte[] Fields { get; init; } = [];

    public byte[] ToBytes()
    {
        var id = Encoding.UTF8.GetBytes(Id);
        var bytes = new byte[Header + Fields.Length + id.Length];
        (bytes[0], bytes[1], bytes[2], bytes[3]) = (Form, (byte)Origin, (byte)(Fields.Length / FeedHash.Length), (byte)(IsPending ? 1 : 0));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(4), UpdatedAt?.UtcTicks ?? 0);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(12), Whole);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(20), MissingPass);
        Fields.CopyTo(bytes, Header);
        id.CopyTo(bytes, Header + Fields.Length);
        return bytes;
    }

    /// <returns>Null for what was erased.</returns>
    public static FeedItem? Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty) return null;
        if (bytes[0] != Form || bytes.Length < Header) throw new NotSupportedException("The stored state has a form that this version does not know.");
        var fields = bytes[2] * FeedHash.Length;
        var updated = BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]);
        return new()
        {
            Id = Encoding.UTF8.GetString(bytes[(Header + fields)..]),
            Origin = (FeedOrigin)bytes[1],
            UpdatedAt = updated == 0 ? null : new DateTimeOffset(updated, TimeSpan.Zero),
            IsPending = bytes[3] == 1,
            Whole = BinaryPrimitives.ReadInt64LittleEndian(bytes[12..]),
            MissingPass = BinaryPrimitives.ReadInt64LittleEndian(bytes[20..]),
            Fields = bytes.Slice(Header, fields).ToArray(),
        };
    }
}
