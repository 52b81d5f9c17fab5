namespace Knowrithm.Client;

/// <summary>The pricing of a model. The sources name neither unit nor currency here; prices are written per 1,000 tokens.</summary>
public sealed class ModelPricing : ApiObject
{
    /// <summary>The price of input.</summary>
    public double? Input { get; set; }

    /// <summary>The price of output.</summary>
    public double? Output { get; set; }
}
