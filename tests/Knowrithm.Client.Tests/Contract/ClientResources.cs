using System.Reflection;
using Knowrithm.Client.SuperAdmin;

namespace Knowrithm.Client.Tests;

/// <summary>The resources of a client, also those that stand behind a smaller facade, such as <see cref="ISuperAdmin"/>.</summary>
internal static class ClientResources
{
    public static IEnumerable<Type> All => Properties(typeof(IKnowrithmClient))
        .SelectMany(static property => Properties(property.PropertyType).Select(static inner => inner.PropertyType).Prepend(property.PropertyType));

    public static object Of(IKnowrithmClient client, Type resource)
    {
        if (Properties(typeof(IKnowrithmClient)).FirstOrDefault(property => property.PropertyType == resource) is { } own) return own.GetValue(client)!;
        var facade = Properties(typeof(IKnowrithmClient)).Single(property => Properties(property.PropertyType).Any(inner => inner.PropertyType == resource));
        return Properties(facade.PropertyType).Single(inner => inner.PropertyType == resource).GetValue(facade.GetValue(client))!;
    }

    private static IEnumerable<PropertyInfo> Properties(Type facade) => facade.GetProperties()
        .Where(static property => property.PropertyType is { IsInterface: true, Namespace: "Knowrithm.Client" or "Knowrithm.Client.SuperAdmin" });
}
