using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>Who takes part in a conversation. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<EntityType>))]
[TypeConverter(typeof(OpenEnumTypeConverter<EntityType>))]
public readonly record struct EntityType : IOpenEnum<EntityType>
{
    private static readonly EntityType[] KnownValues = [User, Lead];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>user</c>.</param>
    public EntityType(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>A user of the company.</summary>
    public static EntityType User => new(Values.User);

    /// <summary>A visitor who registered.</summary>
    public static EntityType Lead => new(Values.Lead);

    static ReadOnlySpan<EntityType> IOpenEnum<EntityType>.Known => KnownValues;

    static EntityType IOpenEnum<EntityType>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(EntityType other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>user</c></summary>
        public const string User = "user";

        /// <summary><c>lead</c></summary>
        public const string Lead = "lead";
    }
}
