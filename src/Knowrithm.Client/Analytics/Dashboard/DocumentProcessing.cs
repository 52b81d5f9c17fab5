namespace Knowrithm.Client;

/// <summary>How documents are processed.</summary>
public sealed class DocumentProcessing : ApiObject
{
    /// <summary>Seconds for one, on average.</summary>
    public double? AverageProcessingTimeSeconds { get; set; }

    /// <summary>Those that went well, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>Those that failed.</summary>
    public int? FailedDocuments { get; set; }
}
