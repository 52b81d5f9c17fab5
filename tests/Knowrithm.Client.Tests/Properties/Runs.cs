using System.Globalization;

namespace Knowrithm.Client.Tests;

/// <summary>How many inputs a property gets; <c>KNOWRITHM_PROPERTY_RUNS=50</c> gives each fifty times as many.</summary>
internal static class Runs
{
    public static long Of(int usual) =>
        usual * (int.TryParse(Environment.GetEnvironmentVariable("KNOWRITHM_PROPERTY_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var times)
            ? times : 1L);
}
