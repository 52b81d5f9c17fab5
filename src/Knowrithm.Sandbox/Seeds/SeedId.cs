using System.Buffers.Binary;

namespace Knowrithm.Sandbox;

/// <summary>Ids that are the same at every start.</summary>
internal static class SeedId
{
    public static string Of(int kind, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, 0x5eed0000 + kind);
        // Version 4, variant 1: some clients check.
        bytes[6] = 0x40;
        bytes[8] = 0x80;
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number + 1);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
