using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How dear a provider is. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<PricingTier>))]
[TypeConverter(typeof(OpenEnumTypeConverter<PricingTier>))]
public readonly record struct PricingTier : IOpenEnum<PricingTier>
{
    private static readonly PricingTier[] KnownValues = [Free, Budget, Mid, Premium, Variable];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>free</c>.</param>
    public PricingTier(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Costs nothing.</summary>
    public static PricingTier Free => new(Values.Free);

    /// <summary>Cheap.</summary>
    public static PricingTier Budget => new(Values.Budget);

    /// <summary>In between; the server's default.</summary>
    public static PricingTier Mid => new(Values.Mid);

    /// <summary>Dear.</summary>
    public static PricingTier Premium => new(Values.Premium);

    /// <summary>Depends on the model.</summary>
    public static PricingTier Variable => new(Values.Variable);

    static ReadOnlySpan<PricingTier> IOpenEnum<PricingTier>.Known => KnownValues;

    static PricingTier IOpenEnum<PricingTier>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(PricingTier other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>free</c></summary>
        public const string Free = "free";

        /// <summary><c>budget</c></summary>
        public const string Budget = "budget";

        /// <summary><c>mid</c></summary>
        public const string Mid = "mid";

        /// <summary><c>premium</c></summary>
        public const string Premium = "premium";

        /// <summary><c>variable</c></summary>
        public const string Variable = "variable";
    }
}
