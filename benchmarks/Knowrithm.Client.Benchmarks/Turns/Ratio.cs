using System.Globalization;

namespace Knowrithm.Client.Benchmarks;

/// <summary>A ratio, and between what it lay in the processes that measured it.</summary>
internal readonly record struct Ratio(double Middle, double Least, double Most)
{
    /// <summary>Whether it is at most a goal; null where its spread reaches over the goal, so that this run does not decide.</summary>
    public bool? IsAtMost(double goal) => Most <= goal + 0.005 ? true : Least > goal + 0.005 ? false : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Middle:F2} ({Least:F2} to {Most:F2})");
}
