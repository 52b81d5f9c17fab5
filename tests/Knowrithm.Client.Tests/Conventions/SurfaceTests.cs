using System.Reflection;
using System.Xml.Linq;
using Knowrithm.Client.SuperAdmin;
using Refit;

namespace Knowrithm.Client.Tests;

public sealed class SurfaceTests
{
    private static readonly Type[] Exported = typeof(KnowrithmClient).Assembly.GetExportedTypes();

    private static readonly Type[] Resources = [.. ClientResources.All];

    private static readonly Dictionary<string, string> Summaries = XDocument.Load(Path.ChangeExtension(typeof(KnowrithmClient).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(static member => member.Attribute("name")!.Value, static member => member.Element("summary")?.Value.Trim()
            ?? (member.Element("inheritdoc") is null ? "" : "inherited"));

    private static IEnumerable<MethodInfo> Async =>
        Exported.SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(static method => IsAsync(method.ReturnType));

    [Fact]
    public void What_is_asynchronous_says_so_in_its_name() =>
        Assert.Empty(Async.Where(static method => !method.Name.EndsWith("Async", StringComparison.Ordinal) && !Pageable(method)).Select(Describe));

    [Fact]
    public void What_is_asynchronous_ends_with_an_optional_token() =>
        Assert.Empty(Async.Where(static method => method.GetParameters() is not [.., { Name: "cancellationToken", IsOptional: true } last]
            || last.ParameterType != typeof(CancellationToken))
            .Where(static method => !Pageable(method) && !IsOurInterfacesImplementation(method)).Select(Describe));

    [Fact]
    public void What_says_that_it_is_asynchronous_is() =>
        Assert.Empty(Exported.SelectMany(static type =>
            type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static method => method.Name.EndsWith("Async", StringComparison.Ordinal) && !IsAsync(method.ReturnType)).Select(Describe));

    [Fact]
    public void What_is_queued_can_be_started_and_waited_for()
    {
        foreach (var method in Resources.SelectMany(static type => type.GetMethods()).Where(static method => IsTaskOf(method.ReturnType, typeof(Operation<>))))
        {
            Assert.StartsWith("Start", method.Name, StringComparison.Ordinal);
            var result = method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];
            var waiting = method.DeclaringType!.GetMethod(method.Name["Start".Length..],
                [.. method.GetParameters().Select(static parameter => parameter.ParameterType)]);
            Assert.True(waiting is { IsAbstract: false } && waiting.ReturnType == typeof(Task<>).MakeGenericType(result),
                $"{Describe(method)} has no partner that waits.");
        }
    }

    [Fact]
    public void What_is_paged_can_be_walked()
    {
        foreach (var method in Resources.SelectMany(static type => type.GetMethods())
            .Where(static method => IsTaskOf(method.ReturnType, typeof(Page<>)) && method.GetParameters().Any(static parameter => parameter.Name == "page")))
        {
            var item = method.ReturnType.GetGenericArguments()[0].GetGenericArguments()[0];
            var walk = method.DeclaringType!.GetMethods()
                .SingleOrDefault(other => other.Name == method.Name.Replace("List", "ListAll", StringComparison.Ordinal) && !other.IsAbstract);
            Assert.True(walk?.ReturnType == typeof(AsyncPageable<>).MakeGenericType(item), $"{Describe(method)} has no partner that walks all pages.");
        }
    }

    [Fact]
    public void Only_routes_are_abstract_in_a_resource() =>
        Assert.Empty(Resources.Where(static type => type != typeof(IOperations) && type != typeof(ISuperAdmin)).SelectMany(static type => type.GetMethods())
            .Where(static method => method.IsAbstract != method.IsDefined(typeof(HttpMethodAttribute))).Select(Describe));

    [Fact]
    public void Everything_public_is_documented()
    {
        var members = Exported.SelectMany(static type =>
            type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(static member => member is PropertyInfo or FieldInfo { IsSpecialName: false }
                || (member is MethodInfo { IsSpecialName: false } && member.DeclaringType!.IsInterface));

        // A method's key goes on with its type parameters and its parameters.
        var documented = Summaries.Where(static entry => entry.Value.Length > 0)
            .SelectMany(static entry => entry.Key.Select((letter, at) => letter is '(' or '`' ? entry.Key[..at] : entry.Key)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Exported.Select(static type => $"T:{Name(type)}").Concat(members.Select(Id)), id => !documented.Contains(id));
    }

    [Fact]
    public void Nothing_of_Refit_or_Polly_reaches_a_caller()
    {
        var used = Exported.SelectMany(static type =>
            type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .SelectMany(static member => member switch
        {
            MethodInfo method => method.GetParameters().Select(static parameter => parameter.ParameterType).Append(method.ReturnType),
            PropertyInfo property => [property.PropertyType],
            ConstructorInfo constructor => constructor.GetParameters().Select(static parameter => parameter.ParameterType),
            _ => [],
        });

        Assert.DoesNotContain(used, static type => type.FullName is { } name
            && (name.Contains("Refit", StringComparison.Ordinal) || name.Contains("Polly", StringComparison.Ordinal)));
    }

    private static string Describe(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    private static bool IsAsync(Type type) => typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask)
        || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(ValueTask<>) || open == typeof(AsyncPageable<>) || open == typeof(IAsyncEnumerable<>)));

    // The list itself and what makes another of it: asynchronous when it is read.
    private static bool Pageable(MethodInfo method) => method.DeclaringType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(AsyncPageable<>);

    // An interface of the platform or of the user decides about these, as a credential provider that must take the token.
    private static bool IsOurInterfacesImplementation(MethodInfo method) =>
        method.DeclaringType == typeof(IKnowrithmCredentialProvider) || method.Name == nameof(IAsyncDisposable.DisposeAsync);

    private static bool IsTaskOf(Type type, Type open) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)
        && type.GetGenericArguments()[0] is { IsGenericType: true } inner && inner.GetGenericTypeDefinition() == open;

    private static string Id(MemberInfo member) =>
        $"{(member is PropertyInfo ? 'P' : member is FieldInfo ? 'F' : 'M')}:{Name(member.DeclaringType!)}.{member.Name}";

    private static string Name(Type type) => type.FullName!.Replace('+', '.');
}
