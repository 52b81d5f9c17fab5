using System.ComponentModel;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>How the reading of a page stands. An open set: a value that Knowrithm adds later is kept as it came, and compared ignoring case.</summary>
[JsonConverter(typeof(OpenEnumConverter<WebsitePageStatus>))]
[TypeConverter(typeof(OpenEnumTypeConverter<WebsitePageStatus>))]
public readonly record struct WebsitePageStatus : IOpenEnum<WebsitePageStatus>
{
    private static readonly WebsitePageStatus[] KnownValues = [Pending, Crawled, Failed, Excluded];
    private readonly string? _value;

    /// <summary>A value by its text on the wire.</summary>
    /// <param name="value">For example <c>pending</c>.</param>
    public WebsitePageStatus(string value) => _value = value;

    /// <summary>The text on the wire, as it came; for <c>switch</c>, compare it with <see cref="Values"/>.</summary>
    public string Value => _value ?? "";

    /// <summary>Not read yet.</summary>
    public static WebsitePageStatus Pending => new(Values.Pending);

    /// <summary>Read.</summary>
    public static WebsitePageStatus Crawled => new(Values.Crawled);

    /// <summary>Could not be read.</summary>
    public static WebsitePageStatus Failed => new(Values.Failed);

    /// <summary>Left out by the source's rules.</summary>
    public static WebsitePageStatus Excluded => new(Values.Excluded);

    static ReadOnlySpan<WebsitePageStatus> IOpenEnum<WebsitePageStatus>.Known => KnownValues;

    static WebsitePageStatus IOpenEnum<WebsitePageStatus>.FromWire(string value) => new(value);

    /// <inheritdoc/>
    public bool Equals(WebsitePageStatus other) => string.Equals(Value, other.Value, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The text on the wire.</summary>
    public override string ToString() => Value;

    /// <summary>The known texts, as constants for <c>switch</c>.</summary>
    public static class Values
    {
        /// <summary><c>pending</c></summary>
        public const string Pending = "pending";

        /// <summary><c>crawled</c></summary>
        public const string Crawled = "crawled";

        /// <summary><c>failed</c></summary>
        public const string Failed = "failed";

        /// <summary><c>excluded</c></summary>
        public const string Excluded = "excluded";
    }
}
