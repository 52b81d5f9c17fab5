namespace Knowrithm.Client.Benchmarks;

/// <summary>A line of the report.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Ours">The client's figure.</param>
/// <param name="Other">What it is compared with.</param>
/// <param name="Result">The ratio or the figure that the target is about.</param>
/// <param name="Target">The target in words.</param>
/// <param name="Holds">Whether it is met.</param>
internal sealed record Row(string What, string Ours, string Other, string Result, string Target, bool Holds);
