namespace Knowrithm.Client.Benchmarks;

/// <summary>What the report calls the ways.</summary>
internal static class Names
{
    public const string Ours = "Knowrithm.Client";
    public const string HandWritten = "hand-written";
    public const string HandWrittenResilient = "hand-written + resilience";
    public const string Refit = "Refit";
    public const string RefitResilient = "Refit + resilience";
    public const string NSwag = "NSwag";
    public const string NSwagResilient = "NSwag + resilience";
    public const string Kiota = "Kiota";
    public const string KiotaResilient = "Kiota + resilience";
    public const string Alone = "alone";
    public const string Sequential = "one page at a time";
    public const string AtOnce = "2 requests at once";
    public const string Ahead = "4 pages ahead";
    public const string TypeScript = "the vendor's TypeScript SDK";
    public const string Python = "the vendor's Python SDK";
}
