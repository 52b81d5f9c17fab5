using System.Buffers.Binary;
using System.Text;

namespace Knowrithm.Client.Events;

/// <summary>What the feed remembers of an item, as those who handle events were told of it: the data of its state.</summary>
internal sealed record FeedItem
{
    private const byte Form = 1;
    private const int Header = 37;
    private const int Pending = 1;
    private const int Introduced = 2;

    public required string Id { get; init; }

    public FeedOrigin Origin { get; init; }

    /// <summary>What the feed raised last.</summary>
    public FeedTold Told { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>The hash of counters, averages and last activity; 0 when only a webhook has told of the item.</summary>
    public long Activity { get; init; }

    /// <summary>Whether its messages have to be read, whatever the list says.</summary>
    public bool IsPending { get; init; }

    /// <summary>Whether its creation was told, or is older than the feed. A webhook may tell of a change while the one of the creation is lost.</summary>
    public bool IsIntroduced { get; init; }

    /// <summary>The pass that missed it.</summary>
    public long MissingPass { get; init; }

    /// <summary>When the feed found it deleted.</summary>
    public DateTimeOffset? GoneAt { get; init; }

    /// <summary>A hash of each field that counts as a change, or zero for one that nobody has told.</summary>
    public byte[] Fields { get; init; } = [];

    public byte[] ToBytes()
    {
        var id = Encoding.UTF8.GetBytes(Id);
        var bytes = new byte[Header + Fields.Length + id.Length];
        (bytes[0], bytes[1], bytes[2], bytes[3], bytes[4]) = (Form, (byte)Origin, (byte)(Fields.Length / FeedHash.Length),
            (byte)((IsPending ? Pending : 0) | (IsIntroduced ? Introduced : 0)), (byte)Told);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(5), UpdatedAt?.UtcTicks ?? 0);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(13), Activity);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(21), MissingPass);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(29), GoneAt?.UtcTicks ?? 0);
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
        return new()
        {
            Id = Encoding.UTF8.GetString(bytes[(Header + fields)..]),
            Origin = (FeedOrigin)bytes[1],
            Told = (FeedTold)bytes[4],
            UpdatedAt = Time(bytes[5..]),
            IsPending = (bytes[3] & Pending) != 0,
            IsIntroduced = (bytes[3] & Introduced) != 0,
            Activity = BinaryPrimitives.ReadInt64LittleEndian(bytes[13..]),
            MissingPass = BinaryPrimitives.ReadInt64LittleEndian(bytes[21..]),
            GoneAt = Time(bytes[29..]),
            Fields = bytes.Slice(Header, fields).ToArray(),
        };
    }

    private static DateTimeOffset? Time(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadInt64LittleEndian(bytes) is var ticks and not 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
}
