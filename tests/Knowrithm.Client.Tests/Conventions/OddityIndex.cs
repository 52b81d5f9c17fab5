namespace Knowrithm.Client.Tests;

/// <summary>For each converter and shape, the tests that show what it is for and say where that was seen.</summary>
internal static class OddityIndex
{
    public static IReadOnlyDictionary<string, Type> Tests { get; } = new Dictionary<string, Type>
    {
        ["DatabaseMatchesConverter"] = typeof(SearchTests),
        ["EmbeddedConverter"] = typeof(KnowrithmSessionTests),
        ["EntityShape"] = typeof(EnvelopeTests),
        ["ExportShape"] = typeof(ExportTests),
        ["KeepingDateConverter"] = typeof(DateTests),
        ["LenientBooleanConverter"] = typeof(EnvelopeTests),
        ["LenientDateConverter"] = typeof(DateTests),
        ["LenientDoubleConverter"] = typeof(EnvelopeTests),
        ["LenientInt32Converter"] = typeof(EnvelopeTests),
        ["LenientInt64Converter"] = typeof(EnvelopeTests),
        ["LenientListConverter"] = typeof(UnusualResponseTests),
        ["LenientStringConverter"] = typeof(EnvelopeTests),
        ["MaskedSecretConverter"] = typeof(WalkerTests),
        ["ObjectOnlyConverter"] = typeof(UnusualResponseTests),
        ["OpenEnumConverter"] = typeof(OpenEnumTests),
        ["OperationShape"] = typeof(OperationTests),
        ["OptionalConverter"] = typeof(OptionalFieldTests),
        ["OptionalConverters"] = typeof(OptionalFieldTests),
        ["PageShape"] = typeof(EnvelopeTests),
        ["TaskShape"] = typeof(OperationTests),
        ["TextShape"] = typeof(WidgetTests),
        ["UntypedResultConverter"] = typeof(UnreadableResponseTests),
        ["WireSecretConverter"] = typeof(SecretCanaryTests),
    };
}
