using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How the reading of a website stands. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<WebsiteCrawlStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<WebsiteCrawlStatus>))]
public readonly record struct WebsiteCrawlStatus : IOpenEnum<WebsiteCrawlStatus>
{
    private static readonly WebsiteCrawlStatus[] KnownValues = [Active, Inactive, Crawling, Failed];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>active</c>.</param>
    public WebsiteCrawlStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Read regularly.</summary>
    public static WebsiteCrawlStatus Active => new(Values.Active);

    /// <summary>Not read.</summary>
    public static WebsiteCrawlStatus Inactive => new(Values.Inactive);

    /// <summary>Being read.</summary>
    public static WebsiteCrawlStatus Crawling => new(Values.Crawling);

    /// <summary>Could not be read; see <see cref="WebsiteSource.LastError"/>.</summary>
    public static WebsiteCrawlStatus Failed => new(Values.Failed);

    static ReadOnlySpan<WebsiteCrawlStatus> IOpenEnum<WebsiteCrawlStatus>.Known => KnownValues;

    static WebsiteCrawlStatus IOpenEnum<WebsiteCrawlStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(WebsiteCrawlStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>active</c></summary>
        public const string Active = "active";

        /// <summary><c>inactive</c></summary>
        public const string Inactive = "inactive";

        /// <summary><c>crawling</c></summary>
        public const string Crawling = "crawling";

        /// <summary><c>failed</c></summary>
        public const string Failed = "failed";
    }
}
