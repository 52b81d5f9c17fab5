using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>What companies are ranked by. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<CompanyRankingMetric>))]
[TypeConverter(typeof(OpenEnumTypeConverter<CompanyRankingMetric>))]
public readonly record struct CompanyRankingMetric : IOpenEnum<CompanyRankingMetric>
{
    private static readonly CompanyRankingMetric[] KnownValues = [Users, Agents, Documents, Conversations, Storage];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>users</c>.</param>
    public CompanyRankingMetric(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Users; the default.</summary>
    public static CompanyRankingMetric Users => new(Values.Users);

    /// <summary>Agents.</summary>
    public static CompanyRankingMetric Agents => new(Values.Agents);

    /// <summary>Documents.</summary>
    public static CompanyRankingMetric Documents => new(Values.Documents);

    /// <summary>Conversations.</summary>
    public static CompanyRankingMetric Conversations => new(Values.Conversations);

    /// <summary>What they store.</summary>
    public static CompanyRankingMetric Storage => new(Values.Storage);

    static ReadOnlySpan<CompanyRankingMetric> IOpenEnum<CompanyRankingMetric>.Known => KnownValues;

    static CompanyRankingMetric IOpenEnum<CompanyRankingMetric>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(CompanyRankingMetric other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>users</c></summary>
        public const string Users = "users";

        /// <summary><c>agents</c></summary>
        public const string Agents = "agents";

        /// <summary><c>documents</c></summary>
        public const string Documents = "documents";

        /// <summary><c>conversations</c></summary>
        public const string Conversations = "conversations";

        /// <summary><c>storage</c></summary>
        public const string Storage = "storage";
    }
}
