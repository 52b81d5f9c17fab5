using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>Arguments for any method: full ones, with every member filled, or minimal ones, with the required members alone.</summary>
internal static class Sample
{
    private static readonly Dictionary<Type, object> Values = new()
    {
        [typeof(string)] = "text",
        [typeof(int)] = 7,
        [typeof(long)] = 7L,
        [typeof(double)] = 0.25,
        [typeof(decimal)] = 0.25m,
        [typeof(bool)] = false,
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 2, 1, 3, 4, 5, TimeSpan.FromHours(2)),
        [typeof(DateOnly)] = new DateOnly(2026, 2, 1),
        [typeof(TimeSpan)] = TimeSpan.FromSeconds(90),
        [typeof(Uri)] = new Uri("https://example.org/a"),
        [typeof(Secret)] = new Secret("a secret"),
        // Empty, so that what is free form adds no fields to the contract.
        [typeof(JsonElement)] = JsonDocument.Parse("{}").RootElement.Clone(),
        [typeof(byte[])] = new byte[] { 1, 2, 3 },
        [typeof(DocumentFile)] = DocumentFile.FromBytes([1, 2, 3], "text.txt"),
        [typeof(IProgress<UploadProgress>)] = new Progress<UploadProgress>(),
        [typeof(Stream)] = new MemoryStream([1, 2, 3]),
        [typeof(CancellationToken)] = CancellationToken.None,
    };

    [ThreadStatic]
    private static HashSet<Type>? _inside;

    /// <summary>The arguments of a call. A text is the parameter's own name, which shows in the address where it went.</summary>
    public static object?[] Arguments(MethodInfo method, bool full) =>
        [.. method.GetParameters().Select(parameter => parameter switch
        {
            { HasDefaultValue: true } when !full => parameter.DefaultValue is null && parameter.ParameterType.IsValueType
                ? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue,
            _ when parameter.ParameterType == typeof(string) => $"~{JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!)}~",
            _ => Of(parameter.ParameterType, full),
        })];

    public static object Of(Type type, bool full)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (Values.TryGetValue(type, out var value)) return value;
        if (type.IsEnum) return Enum.GetValues(type).GetValue(0)!;
        if (type.IsArray) return ArrayOf(type.GetElementType()!, full);
        if (type.IsGenericType) return OfGeneric(type, full);
        if (type.IsValueType) return OpenEnum(type);
        if (type.IsClass && !type.IsAbstract && type.Namespace is "Knowrithm.Client" or "Knowrithm.Client.SuperAdmin") return Object(type, full);
        throw new NotSupportedException($"Teach {nameof(Sample)} to make a {type}.");
    }

    private static object OfGeneric(Type type, bool full)
    {
        var (definition, arguments) = (type.GetGenericTypeDefinition(), type.GetGenericArguments());
        if (definition == typeof(Optional<>)) return type.GetMethod("op_Implicit", [arguments[0]])!.Invoke(null, [Of(arguments[0], full)])!;
        if (definition == typeof(Func<>))
            return System.Linq.Expressions.Expression.Lambda(type, System.Linq.Expressions.Expression.Constant(Of(arguments[0], full), arguments[0])).Compile();
        if (arguments.Length == 2) return Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        if (type.IsAssignableFrom(arguments[0].MakeArrayType())) return ArrayOf(arguments[0], full);
        throw new NotSupportedException($"Teach {nameof(Sample)} to make a {type}.");
    }

    private static Array ArrayOf(Type item, bool full)
    {
        var array = Array.CreateInstance(item, 1);
        array.SetValue(Of(item, full), 0);
        return array;
    }

    private static object OpenEnum(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(property => property.PropertyType == type)?.GetValue(null)
        ?? Activator.CreateInstance(type, "text")!;

    private static object Object(Type type, bool full)
    {
        // Activator does not mind required members; a record's own copy constructor is no way to make one.
        var constructor = type.GetConstructors().OrderBy(static c => c.GetParameters().Length)
            .First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType, full))]);
        // What stands in itself, as a tree does, stands there once.
        _inside ??= [];
        if (!_inside.Add(type)) return made;
        foreach (var property in type.GetProperties().Where(static property => property.SetMethod is { IsPublic: true }))
            if (full || property.IsDefined(typeof(RequiredMemberAttribute))) property.SetValue(made, Of(property.PropertyType, full));
        _inside.Remove(type);
        return made;
    }
}
