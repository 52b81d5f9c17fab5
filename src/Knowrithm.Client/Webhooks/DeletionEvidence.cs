using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Webhooks;

/// <summary>The evidence that something was deleted. The strongest is <see cref="NotFound"/>.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<DeletionEvidence>))]
public readonly partial record struct DeletionEvidence : IOpenEnum<DeletionEvidence>
{
    /// <summary>The item's own route responded with 404.</summary>
    public static partial DeletionEvidence NotFound { get; }

    /// <summary>The list of deleted items contains it, and its own list does not.</summary>
    public static partial DeletionEvidence DeletedList { get; }

    /// <summary>Two passes one after the other, both complete, found it in no list. Weaker: a list that leaves items out has the same effect.</summary>
    public static partial DeletionEvidence AbsentTwice { get; }
}
