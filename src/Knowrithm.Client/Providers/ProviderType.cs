using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What a provider's models are for. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ProviderType>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ProviderType>))]
public readonly record struct ProviderType : IOpenEnum<ProviderType>
{
    private static readonly ProviderType[] KnownValues = [Llm, Embedding, Both];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>llm</c>.</param>
    public ProviderType(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Answering.</summary>
    public static ProviderType Llm => new(Values.Llm);

    /// <summary>Searching.</summary>
    public static ProviderType Embedding => new(Values.Embedding);

    /// <summary>Both.</summary>
    public static ProviderType Both => new(Values.Both);

    static ReadOnlySpan<ProviderType> IOpenEnum<ProviderType>.Known => KnownValues;

    static ProviderType IOpenEnum<ProviderType>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ProviderType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>llm</c></summary>
        public const string Llm = "llm";

        /// <summary><c>embedding</c></summary>
        public const string Embedding = "embedding";

        /// <summary><c>both</c></summary>
        public const string Both = "both";
    }
}
