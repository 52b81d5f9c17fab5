using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A value that must not be printed: an API secret, a token, a provider key. It prints as <c>***</c> everywhere, also in a debugger and under another
/// serializer; <see cref="Reveal"/> returns the text.
/// </summary>
[DebuggerDisplay("***")]
[JsonConverter(typeof(MaskedSecretConverter))]
[TypeConverter(typeof(SecretTypeConverter))]
public sealed class Secret : IEquatable<Secret>
{
    // By the mask's identity, not its text.
    private static readonly ConditionalWeakTable<string, string> Shown = [];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly string _value;

    /// <summary>Creates a secret from a text.</summary>
    /// <param name="value">The text to keep.</param>
    public Secret(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));

    /// <summary>Returns the text itself: pass it to what needs it, and nowhere else.</summary>
    public string Reveal() => _value;

    /// <summary>Creates a secret from a text; null stays null.</summary>
    /// <param name="value">The text to keep.</param>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator Secret?(string? value) => value is null ? null : new Secret(value);

    /// <summary>What a property of type text shows of a secret: a mask of its own, by which <see cref="Keep"/> knows the secret again.</summary>
    internal static string? Show(string? secret)
    {
        if (string.IsNullOrWhiteSpace(secret)) return secret;
        var mask = new string('*', 3);
        Shown.Add(mask, secret);
        return mask;
    }

    /// <summary>What a property keeps when it is set: the secret itself where a mask was copied, as configuration binding and copies of options do.</summary>
    internal static string? Keep(string? value) => value is not null && Shown.TryGetValue(value, out var secret) ? secret : value;

    /// <inheritdoc/>
    public bool Equals(Secret? other) => other is not null && string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Secret);

    /// <inheritdoc/>
    public override int GetHashCode() => _value.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns <c>***</c>.</summary>
    public override string ToString() => "***";
}
