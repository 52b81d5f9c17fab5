using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What changes are grouped by. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ChangeGrouping>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ChangeGrouping>))]
public readonly record struct ChangeGrouping : IOpenEnum<ChangeGrouping>
{
    private static readonly ChangeGrouping[] KnownValues = [Entity, Category, RiskLevel, User, Company];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>entity</c>.</param>
    public ChangeGrouping(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>The thing that changed.</summary>
    public static ChangeGrouping Entity => new(Values.Entity);

    /// <summary>The kind of event.</summary>
    public static ChangeGrouping Category => new(Values.Category);

    /// <summary>How grave they are.</summary>
    public static ChangeGrouping RiskLevel => new(Values.RiskLevel);

    /// <summary>Who made them.</summary>
    public static ChangeGrouping User => new(Values.User);

    /// <summary>The company.</summary>
    public static ChangeGrouping Company => new(Values.Company);

    static ReadOnlySpan<ChangeGrouping> IOpenEnum<ChangeGrouping>.Known => KnownValues;

    static ChangeGrouping IOpenEnum<ChangeGrouping>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ChangeGrouping other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>entity</c></summary>
        public const string Entity = "entity";

        /// <summary><c>category</c></summary>
        public const string Category = "category";

        /// <summary><c>risk_level</c></summary>
        public const string RiskLevel = "risk_level";

        /// <summary><c>user</c></summary>
        public const string User = "user";

        /// <summary><c>company</c></summary>
        public const string Company = "company";
    }
}
