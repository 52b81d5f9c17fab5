using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What a model is for. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ModelType>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ModelType>))]
public readonly record struct ModelType : IOpenEnum<ModelType>
{
    private static readonly ModelType[] KnownValues = [Llm, Embedding];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>llm</c>.</param>
    public ModelType(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Answering.</summary>
    public static ModelType Llm => new(Values.Llm);

    /// <summary>Searching.</summary>
    public static ModelType Embedding => new(Values.Embedding);

    static ReadOnlySpan<ModelType> IOpenEnum<ModelType>.Known => KnownValues;

    static ModelType IOpenEnum<ModelType>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ModelType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

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
    }
}
