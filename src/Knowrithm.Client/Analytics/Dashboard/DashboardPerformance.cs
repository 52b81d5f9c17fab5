namespace Knowrithm.Client;

/// <summary>The speed and quality of the work on the dashboard.</summary>
public sealed class DashboardPerformance : ApiObject
{
    /// <summary>The documents.</summary>
    public DocumentProcessing? DocumentProcessing { get; set; }

    /// <summary>The language models.</summary>
    public IReadOnlyList<ModelPerformance> ModelPerformance { get; set => field = value ?? []; } = [];
}
