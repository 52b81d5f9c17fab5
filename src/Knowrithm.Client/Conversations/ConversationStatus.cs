using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The status of a conversation.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ConversationStatus>))]
public readonly partial record struct ConversationStatus : IOpenEnum<ConversationStatus>
{
    /// <summary>In progress.</summary>
    public static partial ConversationStatus Active { get; }

    /// <summary>Archived.</summary>
    public static partial ConversationStatus Archived { get; }

    /// <summary>Soft-deleted; it can be restored.</summary>
    public static partial ConversationStatus Deleted { get; }

    /// <summary>Ended. Only older documents use this value.</summary>
    public static partial ConversationStatus Ended { get; }

    /// <summary>Any status. Valid only in a filter.</summary>
    public static partial ConversationStatus All { get; }
}
