using System.Reflection;
using System.Text.RegularExpressions;
using Knowrithm.Client.Serialization;
using Knowrithm.Client.Webhooks;
using Refit;

namespace Knowrithm.Client.Tests;

/// <summary>What CONTRIBUTING.md says a change touches: whoever forgets a file reads its name here.</summary>
public sealed partial class ChangeMapTests
{
    private const string Client = "src/Knowrithm.Client";
    private const string Sandbox = "src/Knowrithm.Sandbox";
    private const string Feed = "src/Knowrithm.Client.Events/ChangeFeed";
    private const string Tests = "tests/Knowrithm.Client.Tests";

    private static readonly Type[] Own = typeof(KnowrithmClient).Assembly.GetTypes();

    private static IEnumerable<MethodInfo> Routes => ClientResources.All.SelectMany(static resource => resource.GetMethods())
        .Where(static method => method.IsDefined(typeof(HttpMethodAttribute), inherit: true));

    public static TheoryData<Type> Events =>
        [.. Own.Where(static type => type.IsSubclassOf(typeof(KnowrithmEvent)) && type.IsSealed && type != typeof(UnknownEvent))];

    [Fact]
    public void A_route_is_in_the_contract_table_and_in_the_ledger()
    {
        var folder = Path.Combine(Repository.Root, Tests, "Contract");
        var table = string.Concat(Directory.EnumerateFiles(folder, "RouteTable*.cs").Select(File.ReadAllText));
        var rows = LedgerRow.All.Select(static row => row.ToString()).ToHashSet();

        Violations.AssertNone(Routes.Where(method => !table.Contains($"nameof({method.DeclaringType!.Name}.{method.Name})", StringComparison.Ordinal))
            .Select(static method => $"{method.DeclaringType!.Name}.{method.Name} has no row in {Tests}/Contract/RouteTable*.cs"));
        Violations.AssertNone(RouteTable.All.Where(route => !rows.Contains(route.ToString()))
            .Select(static route => $"{route} has no row in {Tests}/Contract/ledger.csv"));
    }

    [Fact]
    public void What_a_route_takes_and_returns_is_registered()
    {
        var context = Repository.Read($"{Client}/Serialization/WireContext.cs") + Repository.Read($"{Client}/Serialization/AccountContext.cs");
        var shapes = Repository.Read($"{Client}/Serialization/WireShapes.cs");

        Violations.AssertNone(Routes.SelectMany(Types).Distinct().SelectMany(type => Missing(type, context, shapes)));
    }

    [Fact]
    public void The_contexts_have_the_same_options_and_no_type_twice()
    {
        Assert.Equal(Written<WireContext>("JsonSourceGenerationOptionsAttribute"), Written<AccountContext>("JsonSourceGenerationOptionsAttribute"));
        Assert.Empty(Written<WireContext>("JsonSerializableAttribute").Intersect(Written<AccountContext>("JsonSerializableAttribute")));

        static List<string> Written<T>(string attribute) =>
            [.. typeof(T).GetCustomAttributesData().Where(data => data.AttributeType.Name == attribute).Select(static data => data.ToString())];
    }

    [Fact]
    public void A_resource_can_be_injected()
    {
        var registered = Repository.Read($"{Client}/DependencyInjection/KnowrithmResources.cs");

        Violations.AssertNone(typeof(IKnowrithmClient).GetProperties().Where(static property => property.PropertyType.IsInterface)
            .Where(property => !registered.Contains($"client.{property.Name})", StringComparison.Ordinal))
            .Select(static property => $"{property.Name} has no line in {Client}/DependencyInjection/KnowrithmResources.cs"));
    }

    [Theory, MemberData(nameof(Events))]
    public void An_event_is_everywhere_where_events_are(Type type)
    {
        var name = type.Name;
        var value = (WebhookEventType?)typeof(WebhookEventType).GetProperty(name)?.GetValue(null);
        (string File, string Text)[] places =
        [
            ($"{Client}/Webhooks/WebhookEventType.cs", $"partial WebhookEventType {name} "),
            ($"{Client}/Webhooks/WebhookReader.cs", $"new {name}()"),
            ("src/Knowrithm.Client.Events/Handlers/EventNames.cs", $"typeof({name})"),
            ($"{Tests}/Webhooks/KnowrithmEventTests.cs", $"typeof({name})"),
            ("tests/Knowrithm.Client.AotApp/Checks/Webhooks.cs", $"WebhookEventType.{name},"),
        ];

        Violations.AssertNone(places.Where(static place => !Repository.Read(place.File).Contains(place.Text, StringComparison.Ordinal))
            .Select(place => $"{name} is not in {place.File}"));
        Assert.True(IsEmitted($"\"{value}\"") || IsFound($"WebhookEventType.{name}"),
            $"Nothing in {Sandbox} emits {value}, nor does the change feed");
    }

    [Fact]
    public void An_event_type_has_its_class() =>
        Violations.AssertNone(typeof(WebhookEventType).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(static property => Own.All(type => type.Name != property.Name || !type.IsSubclassOf(typeof(KnowrithmEvent))))
            .Select(static property => $"There is no {Client}/Webhooks/{property.Name}.cs"));

    [Fact]
    public void An_open_enumeration_leaves_to_the_generator_what_is_the_same_for_all() =>
        Violations.AssertNone(Repository.Sources(Client).Where(static file => OpenEnumeration().IsMatch(Repository.Read($"{Client}/{file}")))
            .Where(static file => !Repository.Read($"{Client}/{file}").Contains("[OpenEnum, ", StringComparison.Ordinal))
            .Select(static file => $"{Client}/{file} is written by hand: see CONTRIBUTING.md, a new open enumeration"));

    [Fact]
    public void An_oddity_names_the_test_that_says_where_it_was_seen()
    {
        var oddities = Own.Where(static type => !type.IsAbstract && !type.IsNested)
            .Where(static type => IsA(type, typeof(System.Text.Json.Serialization.JsonConverter)) || IsA(type, typeof(Shape<>)))
            .Select(static type => type.Name.Split('`')[0]).ToArray();

        Violations.AssertNone(oddities.Where(static name => !OddityIndex.Tests.ContainsKey(name))
            .Select(static name => $"{Client}/Serialization/{name}.cs has no line in {Tests}/Conventions/OddityIndex.cs"));
        Violations.AssertNone(OddityIndex.Tests.Keys.Except(oddities).Select(static name => $"OddityIndex.cs names {name}, which is gone"));
    }

    // What no webhook reports.
    private static bool IsFound(string text) =>
        Repository.Sources(Feed).Any(file => Repository.Read($"{Feed}/{file}").Contains(text, StringComparison.Ordinal));

    private static bool IsEmitted(string text) =>
        Repository.Sources(Sandbox).Any(file => Repository.Read($"{Sandbox}/{file}").Contains(text, StringComparison.Ordinal));

    private static bool IsA(Type type, Type ancestor)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
            if (at == ancestor || (at.IsGenericType && at.GetGenericTypeDefinition() == ancestor)) return true;
        return false;
    }

    private static IEnumerable<Type> Types(MethodInfo method) =>
        method.GetParameters().Where(static parameter => parameter.IsDefined(typeof(BodyAttribute))).Select(static parameter => parameter.ParameterType)
            .Append(method.ReturnType.GetGenericArguments()[0]);

    private static IEnumerable<string> Missing(Type type, string context, string shapes)
    {
        var (kind, inner) = type.IsGenericType ? (type.Name.Split('`')[0], type.GetGenericArguments()[0]) : ("", type);
        var name = inner.Name;
        if (kind.Length > 0 && !shapes.Contains($".{kind}<{name}>()", StringComparison.Ordinal))
            yield return $"{kind}<{name}> has no line in {Client}/Serialization/WireShapes.cs";
        // What is not JSON, or has a shape of its own, needs no metadata.
        if (inner == typeof(Stream) || typeof(IRequestBody).IsAssignableFrom(inner) || Wire.Shapes.Find(inner) is not null) yield break;
        if (!context.Contains($"({name}))]", StringComparison.Ordinal) && !context.Contains($"<{name}>))]", StringComparison.Ordinal))
            yield return $"{name} has no line in {Client}/Serialization/WireContext.cs or AccountContext.cs";
    }

    [GeneratedRegex(@"struct \w+ : IOpenEnum<")]
    private static partial Regex OpenEnumeration();
}
