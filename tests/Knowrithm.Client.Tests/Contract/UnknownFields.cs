using System.Collections;

namespace Knowrithm.Client.Tests;

/// <summary>The fields of an answer, at any depth, for which its type has no property.</summary>
internal static class UnknownFields
{
    public static IEnumerable<string> Of(object? value, string path = "$") => value switch
    {
        null or string => [],
        ApiObject result => Inside(result, path),
        IDictionary map => map.Keys.Cast<object>().SelectMany(key => Of(map[key], $"{path}.{key}")),
        IEnumerable list => list.Cast<object?>().SelectMany((item, index) => Of(item, $"{path}[{index}]")),
        _ => [],
    };

    private static IEnumerable<string> Inside(ApiObject result, string path) =>
        result.AdditionalProperties.Keys.Select(name => $"{path}.{name}").Concat(result.GetType().GetProperties()
            .Where(static property => property.Name != nameof(ApiObject.AdditionalProperties))
            .SelectMany(property => Of(property.GetValue(result), $"{path}.{property.Name}")));
}
