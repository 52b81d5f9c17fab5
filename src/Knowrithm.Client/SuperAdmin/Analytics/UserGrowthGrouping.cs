using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What new users are grouped by. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<UserGrowthGrouping>))]
[TypeConverter(typeof(OpenEnumTypeConverter<UserGrowthGrouping>))]
public readonly record struct UserGrowthGrouping : IOpenEnum<UserGrowthGrouping>
{
    private static readonly UserGrowthGrouping[] KnownValues = [Company, Role, Status];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>company</c>.</param>
    public UserGrowthGrouping(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Their company.</summary>
    public static UserGrowthGrouping Company => new(Values.Company);

    /// <summary>Their role.</summary>
    public static UserGrowthGrouping Role => new(Values.Role);

    /// <summary>Their state.</summary>
    public static UserGrowthGrouping Status => new(Values.Status);

    static ReadOnlySpan<UserGrowthGrouping> IOpenEnum<UserGrowthGrouping>.Known => KnownValues;

    static UserGrowthGrouping IOpenEnum<UserGrowthGrouping>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(UserGrowthGrouping other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>company</c></summary>
        public const string Company = "company";

        /// <summary><c>role</c></summary>
        public const string Role = "role";

        /// <summary><c>status</c></summary>
        public const string Status = "status";
    }
}
