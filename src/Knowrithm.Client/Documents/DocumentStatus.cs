using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The processing status of a document.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<DocumentStatus>))]
public readonly partial record struct DocumentStatus : IOpenEnum<DocumentStatus>
{
    /// <summary>Waiting to be processed.</summary>
    public static partial DocumentStatus Pending { get; }

    /// <summary>Waiting to be processed. Only older documents use this value.</summary>
    public static partial DocumentStatus Queued { get; }

    /// <summary>Being processed.</summary>
    public static partial DocumentStatus Processing { get; }

    /// <summary>Processed, and available to search and to agents.</summary>
    public static partial DocumentStatus Processed { get; }

    /// <summary>Processing failed; see the processing error.</summary>
    public static partial DocumentStatus Failed { get; }

    /// <summary>Whether processing succeeded: <c>processed</c>, or <c>completed</c> in older documents.</summary>
    public bool IsProcessed => Value.ToUpperInvariant() is "PROCESSED" or "COMPLETED";

    /// <summary>Whether processing failed: <c>failed</c> or <c>error</c>.</summary>
    public bool IsFailed => Value.ToUpperInvariant() is "FAILED" or "ERROR";
}
