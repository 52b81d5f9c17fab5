using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A field of an update: not set (or set to null) keeps the server's value, a value replaces it, <see cref="Optional.Clear"/> empties it. So
/// <c>Phone = dto.Phone</c> erases nothing when the DTO has a null.
/// </summary>
/// <typeparam name="T">The field's type.</typeparam>
[JsonConverter(typeof(OptionalConverters))]
public readonly record struct Optional<T> : IOptional
{
    private Optional(T? value, bool isSet, bool isCleared) => (Value, IsSet, IsCleared) = (value, isSet, isCleared);

    /// <summary>The value to send; the type's default when it is cleared or not set.</summary>
    public T? Value { get; }

    /// <summary>Whether the field is sent at all.</summary>
    public bool IsSet { get; }

    /// <summary>Whether the field is emptied.</summary>
    public bool IsCleared { get; }

    /// <summary>Sends the value; null sends nothing.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Optional<T>(T? value) => new(value, value is not null, false);

    /// <summary>Empties the field.</summary>
    /// <param name="clear"><see cref="Optional.Clear"/>.</param>
    public static implicit operator Optional<T>(Optional.ClearField clear) => Cleared;

    internal static Optional<T> Cleared => new(default, true, true);
}
