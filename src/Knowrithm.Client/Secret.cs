using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A value that must not be printed: an API secret, a token, a provider key. It prints as <c>***</c> everywhere,
/// also in a debugger and under another serializer; <see cref="Reveal"/> gives the text.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(MaskedSecretConverter))]
[TypeConverter(typeof(SecretTypeConverter))]
public sealed class Secret : IEquatable<Secret>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Wraps a text.</summary>
    /// <param name="value">The text to keep.</param>
    public Secret(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>The text itself: hand it to what needs it, and nowhere else.</summary>
    public string Reveal() => _value;

    /// <summary>Wraps a text; null stays null.</summary>
    /// <param name="value">The text to keep.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Secret?(string? value) => value is null ? null : new Secret(value);

    /// <summary>What a property of type text shows of a secret that it keeps.</summary>
    internal static string? Show(string? secret) => string.IsNullOrWhiteSpace(secret) ? secret : "***";

    /// <summary>What a property keeps when it is set. What copies all properties of an object, as configuration binding does, sets what it has read.</summary>
    internal static string? Keep(string? kept, string? value) => value == "***" && kept is not null ? kept : value;

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null && string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Always <c>***</c>.</summary>
    public override string ToString() => "***";
}
