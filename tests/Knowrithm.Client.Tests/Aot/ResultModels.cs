namespace Knowrithm.Client.Tests;

/// <summary>The result types of the package, and which of them stand in the answers that the native app reads.</summary>
internal static class ResultModels
{
    public static IEnumerable<Type> All => typeof(ApiObject).Assembly.GetExportedTypes()
        .Where(static type => type.IsSubclassOf(typeof(ApiObject)) && !type.IsAbstract
            && type.Namespace is "Knowrithm.Client" or "Knowrithm.Client.SuperAdmin");

    // An export hides its rows behind a type of its own; an acknowledgement is what an operation begins with.
    public static IReadOnlySet<string> Answered { get; } = RouteTable.All.SelectMany(static route => Inside(route.Method.ReturnType, []))
        .Concat(Inside(typeof(AnalyticsRows), [])).Append(typeof(TaskAcknowledgement)).Select(static type => type.Name).ToHashSet();

    private static IEnumerable<Type> Inside(Type type, Type[] around) =>
        type.IsGenericType ? type.GetGenericArguments().SelectMany(argument => Inside(argument, around))
        : !type.IsSubclassOf(typeof(ApiObject)) || around.Contains(type) ? []
        : type.GetProperties().SelectMany(property => Inside(property.PropertyType, [.. around, type])).Prepend(type);
}
