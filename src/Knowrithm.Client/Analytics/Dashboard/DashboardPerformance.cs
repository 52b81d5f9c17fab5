namespace Knowrithm.Client;

/// <summary>How fast and how well the work is done.</summary>
public sealed class DashboardPerformance : ApiObject
{
    /// <summary>Documents.</summary>
    public DocumentProcessing? DocumentProcessing { get; set; }

    /// <summary>Language models.</summary>
    public IReadOnlyList<ModelPerformance> ModelPerformance { get; set => field = value ?? []; } = [];
}
