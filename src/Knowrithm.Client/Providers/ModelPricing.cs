namespace Knowrithm.Client;

/// <summary>What a model costs. The sources name neither unit nor currency here; prices are written per 1,000 tokens.</summary>
public sealed class ModelPricing : ApiObject
{
    /// <summary>For what goes in.</summary>
    public double? Input { get; set; }

    /// <summary>For what comes out.</summary>
    public double? Output { get; set; }
}
