using System.Buffers.Binary;
using System.Text;

namespace Knowrithm.Client.Events;

/// <summary>What the feed remembers of a conversation's messages: one state for all of them.</summary>
internal sealed class FeedMessages
{
    private const byte Form = 1;
    private const byte HasActivity = 0x80;

    private readonly Dictionary<string, FeedMessage> _messages = new(StringComparer.Ordinal);

    public IEnumerable<FeedMessage> All => _messages.Values;

    /// <summary>Whether the whole conversation has been read: what is new after that, is new.</summary>
    public bool IsRead { get; set => (field, IsChanged) = (value, IsChanged || field != value); }

    public bool IsChanged { get; set; }

    /// <summary>The conversation's id.</summary>
    public string Conversation { get; set; } = "";

    public FeedMessage? Find(string id) => _messages.GetValueOrDefault(id);

    public void Set(FeedMessage message)
    {
        IsChanged |= _messages.GetValueOrDefault(message.Id) != message;
        _messages[message.Id] = message;
    }

    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        bytes.WriteByte(Form);
        bytes.WriteByte((byte)(IsRead ? 1 : 0));
        Span<byte> header = stackalloc byte[17];
        WriteText(bytes, Conversation);
        foreach (var message in _messages.Values)
        {
            header[0] = (byte)((byte)message.Mark | (message.Activity != 0 ? HasActivity : 0));
            BinaryPrimitives.WriteInt64LittleEndian(header[1..], message.Hash);
            BinaryPrimitives.WriteInt64LittleEndian(header[9..], message.Activity);
            bytes.Write(message.Activity != 0 ? header : header[..9]);
            WriteText(bytes, message.Id);
        }
        return bytes.ToArray();
    }

    public static FeedMessages Parse(ReadOnlySpan<byte> bytes)
    {
        var messages = new FeedMessages();
        if (bytes.IsEmpty) return messages;
        if (bytes[0] != Form) throw new NotSupportedException("The stored state has a form that this version does not know.");
        messages.IsRead = bytes[1] == 1;
        messages.IsChanged = false;
        bytes = bytes[2..];
        messages.Conversation = ReadText(ref bytes);
        while (!bytes.IsEmpty)
        {
            var (mark, hash) = ((FeedMessageMark)(bytes[0] & ~HasActivity), BinaryPrimitives.ReadInt64LittleEndian(bytes[1..]));
            var activity = (bytes[0] & HasActivity) != 0 ? BinaryPrimitives.ReadInt64LittleEndian(bytes[9..]) : 0;
            bytes = bytes[(activity != 0 ? 17 : 9)..];
            var id = ReadText(ref bytes);
            messages._messages[id] = new(id, hash, mark, activity);
        }
        return messages;
    }

    private static void WriteText(MemoryStream bytes, string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, checked((ushort)utf8.Length));
        bytes.Write(length);
        bytes.Write(utf8);
    }

    private static string ReadText(ref ReadOnlySpan<byte> bytes)
    {
        var length = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
        var text = Encoding.UTF8.GetString(bytes.Slice(2, length));
        bytes = bytes[(2 + length)..];
        return text;
    }
}
