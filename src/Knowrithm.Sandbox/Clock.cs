using System.Globalization;

namespace Knowrithm.Sandbox;

internal sealed class Clock(TimeProvider provider, bool naive)
{
    public TimeProvider Provider => provider;

    public DateTimeOffset Now => provider.GetUtcNow();

    public string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString(naive ? "yyyy-MM-ddTHH:mm:ss.ffffff" : "yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    public string? Text(DateTimeOffset? time) => time is { } value ? Text(value) : null;
}
