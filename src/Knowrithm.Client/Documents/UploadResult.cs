using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The result of an upload. The documents are not ready yet: <see cref="IDocumentsApi.WaitUntilProcessedAsync"/> waits for them.</summary>
public sealed class UploadResult : ApiObject, IBindable, IReportsFailure
{
    private static readonly Dictionary<string, int?> NoSummary = [];

    /// <summary>Whether the server reports success as a whole.</summary>
    public bool? Success { get; set; }

    /// <summary>The documents that were accepted.</summary>
    public IReadOnlyList<Document> Documents { get; set => field = value ?? []; } = [];

    /// <summary>The number of accepted documents.</summary>
    public int? DocumentsProcessed { get; set; }

    /// <summary>The number of refused documents, where the server sends it.</summary>
    public int? DocumentsFailed { get; set; }

    /// <summary>The number of submitted documents, where the server sends it.</summary>
    public int? TotalSubmitted { get; set; }

    /// <summary>The reasons why files or addresses were refused, one text for each.</summary>
    public IReadOnlyList<string> Errors { get; set => field = value ?? []; } = [];

    /// <summary>The number of errors.</summary>
    public int? ErrorsCount { get; set; }

    /// <summary>The number of errors of each kind, where the server sends it.</summary>
    public IReadOnlyDictionary<string, int?> ErrorSummary { get; set => field = value ?? NoSummary; } = NoSummary;

    /// <summary>The tasks that process the documents, one for each document.</summary>
    public IReadOnlyList<string> TaskIds { get; set => field = value ?? []; } = [];

    /// <summary>The server's message.</summary>
    public string? Message { get => field ?? Msg ?? Error; set; }

    /// <summary>
    /// Whether a part was refused (207); <see cref="Errors"/> has the reasons. When everything was refused, the call throws
    /// <see cref="KnowrithmValidationException"/>.
    /// </summary>
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
