using System.Text.Json;

namespace Knowrithm.Client.AotApp;

/// <summary>Values for arguments that are no text.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Moment = new(2026, 2, 1, 3, 4, 5, TimeSpan.FromHours(2));

    public static readonly DateOnly Day = new(2026, 2, 1);

    public static readonly TimeSpan Span = TimeSpan.FromSeconds(90);

    public static readonly Uri Link = new("https://example.org/a");

    public static readonly JsonElement Json = JsonElement.Parse("{}");
}
