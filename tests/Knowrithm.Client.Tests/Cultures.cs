using System.Globalization;

namespace Knowrithm.Client.Tests;

/// <summary>The cultures that a test wants, where the machine has them.</summary>
internal static class Cultures
{
    public const string None = "Globalization is invariant here (DOTNET_SYSTEM_GLOBALIZATION_INVARIANT): there is no other culture to try.";

    public static bool Exist { get; } = Find();

    /// <summary>Skips the test where no culture but the invariant one exists.</summary>
    public static CultureInfo Require(string name)
    {
        Assert.SkipUnless(Exist, None);
        return new CultureInfo(name);
    }

    private static bool Find()
    {
        try
        {
            return CultureInfo.GetCultureInfo("tr-TR", predefinedOnly: true).Name == "tr-TR";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
