using System.Globalization;

namespace Knowrithm.Events.Load;

/// <summary>The machine's clock, which somebody can set back by writing to a file.</summary>
internal sealed class SetBackClock(string file) : TimeProvider
{
    public override DateTimeOffset GetUtcNow()
    {
        try
        {
            return base.GetUtcNow().AddSeconds(File.Exists(file) ? double.Parse(File.ReadAllText(file), CultureInfo.InvariantCulture) : 0);
        }
        catch (Exception e) when (e is IOException or FormatException)
        {
            // It is being written.
            return GetUtcNow();
        }
    }
}
