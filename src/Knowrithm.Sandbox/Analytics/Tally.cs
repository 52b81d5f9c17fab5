namespace Knowrithm.Sandbox;

/// <summary>The outcome of some requests.</summary>
internal sealed record Tally(int Count, int Errors, double AverageMs)
{
    public double SuccessRate => Count == 0 ? 0 : Math.Round(100.0 * (Count - Errors) / Count, 2);

    public static Tally Of(IEnumerable<SandboxRequest> requests)
    {
        var all = requests.ToList();
        return new(all.Count, all.Count(r => r.StatusCode >= 400), all.Count == 0 ? 0 : Math.Round(all.Average(r => r.Duration.TotalMilliseconds), 2));
    }
}
