using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// The generated metadata, with what a generator cannot know: fields that are left out when unset, and dates that are kept when they are invalid.
/// </summary>
internal sealed class WireResolver(bool keepsDates) : IJsonTypeInfoResolver
{
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        // Not both at once: a program's first call would wait for what it does not need.
        var info = Of(WireContext.Default, type, options) ?? Of(AccountContext.Default, type, options);
        if (info is null) return null;
        foreach (var property in info.Properties)
        {
            if (typeof(IOptional).IsAssignableFrom(property.PropertyType))
                property.ShouldSerialize = static (_, value) => value is IOptional { IsSet: true };
            if (keepsDates && property.PropertyType == typeof(DateTimeOffset?)) KeepingDateConverter.Use(type, property);
        }
        return info;
    }

    private static JsonTypeInfo? Of(IJsonTypeInfoResolver context, Type type, JsonSerializerOptions options) => context.GetTypeInfo(type, options);
}
