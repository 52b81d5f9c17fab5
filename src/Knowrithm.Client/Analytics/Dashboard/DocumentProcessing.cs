namespace Knowrithm.Client;

/// <summary>The processing of documents.</summary>
public sealed class DocumentProcessing : ApiObject
{
    /// <summary>The average time, in seconds.</summary>
    public double? AverageProcessingTimeSeconds { get; set; }

    /// <summary>The success rate, in per cent.</summary>
    public double? SuccessRate { get; set; }

    /// <summary>The number of failures.</summary>
    public int? FailedDocuments { get; set; }
}
