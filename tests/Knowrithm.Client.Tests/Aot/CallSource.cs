using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>
/// The calls of <see cref="RouteTable"/> as C#, with the arguments that <see cref="Sample"/> would make by reflection. A text is asked for by its
/// name.
/// </summary>
internal static class CallSource
{
    private static readonly Dictionary<Type, string> Values = new()
    {
        [typeof(int)] = "7",
        [typeof(long)] = "7",
        [typeof(double)] = "0.25",
        [typeof(decimal)] = "0.25m",
        [typeof(bool)] = "false",
        [typeof(DateTimeOffset)] = "Given.Moment",
        [typeof(DateOnly)] = "Given.Day",
        [typeof(TimeSpan)] = "Given.Span",
        [typeof(Uri)] = "Given.Link",
        [typeof(JsonElement)] = "Given.Json",
        [typeof(byte[])] = "[1, 2, 3]",
        [typeof(DocumentFile)] = "DocumentFile.FromBytes([1, 2, 3], \"text.txt\")",
        [typeof(IProgress<UploadProgress>)] = "new Progress<UploadProgress>()",
    };

    public static string Of(Route route) =>
        $"        {Kind(route.Method)}(\"{route}\", static (client, text, full) => full\n            ? {Call(route.Method, full: true)}\n            : " +
        $"{Call(route.Method, full: false)}),\n";

    public static bool Is(Type type, Type definition) => type.IsGenericType && type.GetGenericTypeDefinition() == definition;

    private static string Kind(MethodInfo method)
    {
        var result = method.ReturnType.GetGenericArguments()[0];
        return Is(result, typeof(Page<>)) ? "Row.Page" : Is(result, typeof(Operation<>)) ? "Row.Operation" : typeof(Stream).IsAssignableFrom(result)
            ? "Row.Stream" : "Row.Entity";
    }

    private static string Call(MethodInfo method, bool full)
    {
        var arguments = method.GetParameters()
            .Where(parameter => parameter.ParameterType != typeof(CancellationToken) && (full || !parameter.HasDefaultValue))
            .Select(parameter => $"{parameter.Name}: {Of(parameter.ParameterType, parameter.Name!, full)}");
        return $"client.{Property(method.DeclaringType!)}.{method.Name}({string.Join(", ", arguments)})";
    }

    private static string Property(Type resource, Type? facade = null) =>
        (facade ?? typeof(IKnowrithmClient)).GetProperties().Where(static property => property.PropertyType.IsInterface)
            .Select(property => property.PropertyType == resource ? property.Name
                : facade is null && Property(resource, property.PropertyType) is { Length: > 0 } inner ? $"{property.Name}.{inner}" : "")
            .FirstOrDefault(static path => path.Length > 0) ?? "";

    private static string Of(Type type, string name, bool full)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string)) return $"text[\"{JsonNamingPolicy.SnakeCaseLower.ConvertName(name)}\"]";
        if (type == typeof(Secret)) return $"new Secret({Of(typeof(string), name, full)})";
        if (Values.TryGetValue(type, out var value)) return value;
        if (type.IsEnum) return $"{type.Name}.{Enum.GetNames(type)[0]}";
        if (type.IsArray) return $"new {TypeName(type.GetElementType()!)}[] {{ {Of(type.GetElementType()!, name, full)} }}";
        if (Is(type, typeof(Optional<>))) return Of(type.GetGenericArguments()[0], name, full);
        if (type.IsGenericType && type.GetGenericArguments() is [var item]) return $"new {TypeName(item)}[] {{ {Of(item, name, full)} }}";
        if (type.IsGenericType) return $"new Dictionary<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>()";
        if (type.IsValueType) return Open(type);
        return Object(type, full);
    }

    private static string Open(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type) is { } known
        ? $"{type.Name}.{known.Name}" : $"new {type.Name}(\"text\")";

    private static string Object(Type type, bool full)
    {
        var constructor = type.GetConstructors().OrderBy(static c => c.GetParameters().Length)
            .First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        var arguments = constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, parameter.Name!, full));
        var members = type.GetProperties()
            .Where(property => property.SetMethod is { IsPublic: true } && (full || property.IsDefined(typeof(RequiredMemberAttribute))))
            .Select(property => $"{property.Name} = {Of(property.PropertyType, property.Name, full)}").ToArray();
        return $"new {type.Name}({string.Join(", ", arguments)}){(members.Length > 0 ? $" {{ {string.Join(", ", members)} }}" : "")}";
    }

    private static string TypeName(Type type) =>
        type == typeof(string) ? "string" : type == typeof(object) ? "object" : type.IsGenericType ? throw new NotSupportedException(type.ToString())
        : type.Name;
}
