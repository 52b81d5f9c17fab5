using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What an API key may do. The routes ask for read, write and admin. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<ApiKeyScope>))]
[TypeConverter(typeof(OpenEnumTypeConverter<ApiKeyScope>))]
public readonly record struct ApiKeyScope : IOpenEnum<ApiKeyScope>
{
    private static readonly ApiKeyScope[] KnownValues = [Read, Write, Update, Delete, Admin, FullAccess];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>read</c>.</param>
    public ApiKeyScope(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Read.</summary>
    public static ApiKeyScope Read => new(Values.Read);

    /// <summary>Create and change.</summary>
    public static ApiKeyScope Write => new(Values.Write);

    /// <summary>Change.</summary>
    public static ApiKeyScope Update => new(Values.Update);

    /// <summary>Delete.</summary>
    public static ApiKeyScope Delete => new(Values.Delete);

    /// <summary>Administer, and see the analytics of API keys.</summary>
    public static ApiKeyScope Admin => new(Values.Admin);

    /// <summary>Everything.</summary>
    public static ApiKeyScope FullAccess => new(Values.FullAccess);

    static ReadOnlySpan<ApiKeyScope> IOpenEnum<ApiKeyScope>.Known => KnownValues;

    static ApiKeyScope IOpenEnum<ApiKeyScope>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(ApiKeyScope other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>read</c></summary>
        public const string Read = "read";

        /// <summary><c>write</c></summary>
        public const string Write = "write";

        /// <summary><c>update</c></summary>
        public const string Update = "update";

        /// <summary><c>delete</c></summary>
        public const string Delete = "delete";

        /// <summary><c>admin</c></summary>
        public const string Admin = "admin";

        /// <summary><c>full_access</c></summary>
        public const string FullAccess = "full_access";
    }
}
