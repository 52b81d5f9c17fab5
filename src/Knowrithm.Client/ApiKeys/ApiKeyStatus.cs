using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Whether an API key is usable. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ApiKeyStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ApiKeyStatus>))]
public readonly record struct ApiKeyStatus : IOpenEnum<ApiKeyStatus>
{
    private static readonly ApiKeyStatus[] KnownValues = [Active, Inactive, Revoked, Expired];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>active</c>.</param>
    public ApiKeyStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Usable.</summary>
    public static ApiKeyStatus Active => new(Values.Active);

    /// <summary>Switched off.</summary>
    public static ApiKeyStatus Inactive => new(Values.Inactive);

    /// <summary>Revoked; it never becomes usable again.</summary>
    public static ApiKeyStatus Revoked => new(Values.Revoked);

    /// <summary>Past its time.</summary>
    public static ApiKeyStatus Expired => new(Values.Expired);

    static ReadOnlySpan<ApiKeyStatus> IOpenEnum<ApiKeyStatus>.Known => KnownValues;

    static ApiKeyStatus IOpenEnum<ApiKeyStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ApiKeyStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>active</c></summary>
        public const string Active = "active";

        /// <summary><c>inactive</c></summary>
        public const string Inactive = "inactive";

        /// <summary><c>revoked</c></summary>
        public const string Revoked = "revoked";

        /// <summary><c>expired</c></summary>
        public const string Expired = "expired";
    }
}
