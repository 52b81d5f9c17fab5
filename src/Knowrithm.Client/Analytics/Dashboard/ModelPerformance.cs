namespace Knowrithm.Client;

/// <summary>The performance of one language model.</summary>
public sealed class ModelPerformance : ApiObject
{
    /// <summary>The model.</summary>
    public string? Model { get; set; }

    /// <summary>The number of messages it wrote.</summary>
    public int? MessageCount { get; set; }

    /// <summary>The average time, in seconds.</summary>
    public double? AverageProcessingTime { get; set; }

    /// <summary>The average confidence, 0 to 1.</summary>
    public double? AverageConfidence { get; set; }
}
