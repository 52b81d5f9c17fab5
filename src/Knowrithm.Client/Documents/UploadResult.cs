using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// What the server took of an upload. The documents are not ready yet: <see cref="IDocumentsApi.WaitUntilProcessedAsync"/> waits for them.
/// </summary>
public sealed class UploadResult : ApiObject, IBindable, IReportsFailure
{
    private static readonly Dictionary<string, int?> NoSummary = [];

    /// <summary>The server's word on the whole.</summary>
    public bool? Success { get; set; }

    /// <summary>The documents that were taken.</summary>
    public IReadOnlyList<Document> Documents { get; set => field = value ?? []; } = [];

    /// <summary>How many were taken.</summary>
    public int? DocumentsProcessed { get; set; }

    /// <summary>How many were refused, where the server says.</summary>
    public int? DocumentsFailed { get; set; }

    /// <summary>How many there were, where the server says.</summary>
    public int? TotalSubmitted { get; set; }

    /// <summary>Why files or addresses were refused, one text for each.</summary>
    public IReadOnlyList<string> Errors { get; set => field = value ?? []; } = [];

    /// <summary>How many errors there are.</summary>
    public int? ErrorsCount { get; set; }

    /// <summary>How often each kind of error occurred, where the server says.</summary>
    public IReadOnlyDictionary<string, int?> ErrorSummary { get; set => field = value ?? NoSummary; } = NoSummary;

    /// <summary>The tasks that process the documents, one for each document.</summary>
    public IReadOnlyList<string> TaskIds { get; set => field = value ?? []; } = [];

    /// <summary>The server's words.</summary>
    public string? Message { get => field ?? Msg ?? Error; set; }

    /// <summary>Whether something was refused (207); <see cref="Errors"/> says what. When everything was, the call failed with <see cref="KnowrithmValidationException"/>.</summary>
    [JsonIgnore]
    public bool IsPartial => Errors.Count > 0 || ErrorsCount > 0 || DocumentsFailed > 0;

    [JsonInclude, JsonPropertyName("msg")]
    internal string? Msg { get; set; }

    [JsonInclude, JsonPropertyName("error")]
    internal string? Error { get; set; }

    [JsonIgnore]
    internal OperationRuntime? Runtime { get; private set; }

    // With a document taken, it is a success in part.
    bool IReportsFailure.ReportsFailure(bool isReported) => isReported && Documents.Count == 0 && TaskIds.Count == 0;

    void IBindable.Bind(OperationRuntime runtime) => Runtime = runtime;
}
