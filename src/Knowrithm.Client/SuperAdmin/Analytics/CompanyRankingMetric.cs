using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.SuperAdmin;

/// <summary>The figure that companies are ranked by.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<CompanyRankingMetric>))]
public readonly partial record struct CompanyRankingMetric : IOpenEnum<CompanyRankingMetric>
{
    /// <summary>The number of users; the default.</summary>
    public static partial CompanyRankingMetric Users { get; }

    /// <summary>The number of agents.</summary>
    public static partial CompanyRankingMetric Agents { get; }

    /// <summary>The number of documents.</summary>
    public static partial CompanyRankingMetric Documents { get; }

    /// <summary>The number of conversations.</summary>
    public static partial CompanyRankingMetric Conversations { get; }

    /// <summary>The storage used.</summary>
    public static partial CompanyRankingMetric Storage { get; }
}
