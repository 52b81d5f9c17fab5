namespace Knowrithm.Client;

/// <summary>How one language model does.</summary>
public sealed class ModelPerformance : ApiObject
{
    /// <summary>The model.</summary>
    public string? Model { get; set; }

    /// <summary>Messages it wrote.</summary>
    public int? MessageCount { get; set; }

    /// <summary>Seconds for one, on average.</summary>
    public double? AverageProcessingTime { get; set; }

    /// <summary>Average confidence, 0 to 1.</summary>
    public double? AverageConfidence { get; set; }
}
