namespace Knowrithm.Client.Tests;

internal static class Violations
{
    /// <summary>Fails with all of them in full: an assertion over a list would shorten each.</summary>
    public static void AssertNone(IEnumerable<string> found)
    {
        var all = found.ToArray();
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
