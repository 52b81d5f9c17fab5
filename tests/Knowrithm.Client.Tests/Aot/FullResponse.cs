using System.Reflection;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

#pragma warning disable KNOW001 // named, not used

/// <summary>What a route answers at most: every field of its result, and of all that stands in it.</summary>
internal static class FullResponse
{
    public static string Of(MethodInfo method)
    {
        var result = method.ReturnType.GetGenericArguments()[0];
        if (typeof(Stream).IsAssignableFrom(result)) return "\"event: heartbeat\"";
        if (CallSource.Is(result, typeof(Page<>))) return $$"""{"items":[{{Written(result.GetGenericArguments()[0])}}]}""";
        return Written(CallSource.Is(result, typeof(Operation<>)) ? result.GetGenericArguments()[0] : result);
    }

    public static string Written(Type type) =>
        type == typeof(UntypedResult) ? """{"anything":[1]}""" : JsonSerializer.Serialize(Filled(type, []), Wire.Options.GetTypeInfo(type));

    // A type within itself ends there.
    private static object? Filled(Type type, Type[] around)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (CallSource.Is(type, typeof(IReadOnlyDictionary<,>)))
            return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(type.GetGenericArguments()));
        if (type.IsGenericType && type.GetGenericArguments() is [var item] && type.IsAssignableFrom(item.MakeArrayType())) return Array(item, around);
        if (!type.IsSubclassOf(typeof(ApiObject))) return Sample.Of(type, full: true);
        if (around.Contains(type)) return null;
        var made = Activator.CreateInstance(type, nonPublic: true)!;
        foreach (var property in type.GetProperties().Where(static property => property.SetMethod is { IsPublic: true }))
            if (Filled(property.PropertyType, [.. around, type]) is { } value) property.SetValue(made, value);
        return made;
    }

    private static Array? Array(Type item, Type[] around)
    {
        if (Filled(item, around) is not { } value) return null;
        var array = System.Array.CreateInstance(item, 1);
        array.SetValue(value, 0);
        return array;
    }
}
