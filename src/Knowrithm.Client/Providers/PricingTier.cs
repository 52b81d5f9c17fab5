using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The price level of a provider.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<PricingTier>))]
public readonly partial record struct PricingTier : IOpenEnum<PricingTier>
{
    /// <summary>Free of charge.</summary>
    public static partial PricingTier Free { get; }

    /// <summary>Low.</summary>
    public static partial PricingTier Budget { get; }

    /// <summary>Medium; the server's default.</summary>
    public static partial PricingTier Mid { get; }

    /// <summary>High.</summary>
    public static partial PricingTier Premium { get; }

    /// <summary>Different for each model.</summary>
    public static partial PricingTier Variable { get; }
}
