using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Events;

/// <summary>Numbers that change when a value does. Cryptographic, because what visitors type is among the values.</summary>
internal static class FeedHash
{
    /// <summary>The bytes of one field.</summary>
    public const int Length = 6;

    private static readonly byte[] Nothing = Bytes(null);

    public static void Write(object? value, Span<byte> to)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(Text(value)), hash);
        hash[..Length].CopyTo(to);
        // Zero stands for a field that nobody has told.
        if (!to[..Length].ContainsAnyExcept((byte)0)) to[0] = 1;
    }

    /// <summary>Whether it is the hash of no value.</summary>
    public static bool IsOfNothing(ReadOnlySpan<byte> field) => field.SequenceEqual(Nothing);

    public static bool IsUntold(ReadOnlySpan<byte> field) => !field.ContainsAnyExcept((byte)0);

    public static long Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>One number for several values; never 0.</summary>
    public static long Of<T>(T item, IReadOnlyList<Func<T, object?>> values)
    {
        var bytes = new byte[values.Count * Length];
        for (var i = 0; i < values.Count; i++) Write(values[i](item), bytes.AsSpan(i * Length, Length));
        return Of(bytes) is var hash and not 0 ? hash : 1;
    }

    private static byte[] Bytes(object? value)
    {
        var bytes = new byte[Length];
        Write(value, bytes);
        return bytes;
    }

    // The length before each text: ("a", "b") and ("ab") differ, null and empty do not: servers write either.
    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTimeOffset time => time.UtcTicks.ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        JsonElement { ValueKind: JsonValueKind.Null or JsonValueKind.Undefined } => "",
        JsonElement json => JsonSerializer.Serialize(json, FeedJson.Default.JsonElement),
        IEnumerable<string> list => string.Concat(list.Select(static one => $"{one.Length}:{one}")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
