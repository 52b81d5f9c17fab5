using System.Globalization;
using System.Reflection;
using Refit;

namespace Knowrithm.Client.Http;

/// <summary>The form of values in an address: dates in ISO 8601, booleans in lower case, numbers without a culture.</summary>
internal sealed class WireUrlFormatter : IUrlParameterFormatter
{
    private const int LargestPage = 100;

    public string? Format(object? value, ICustomAttributeProvider attributeProvider, Type type) => value switch
    {
        null => null,
        string text => text,
        bool flag => flag ? "true" : "false",
        int size when size is < 1 or > LargestPage && IsPageSize(attributeProvider) => throw TooLarge(size),
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    private static bool IsPageSize(ICustomAttributeProvider parameter) =>
        parameter.GetCustomAttributes(typeof(AliasAsAttribute), inherit: false) is [AliasAsAttribute { Name: "per_page" }, ..];

    private static ArgumentOutOfRangeException TooLarge(int perPage) =>
        new(nameof(perPage), perPage, $"A page has 1 to {LargestPage} items: the server would silently return fewer.");
}
