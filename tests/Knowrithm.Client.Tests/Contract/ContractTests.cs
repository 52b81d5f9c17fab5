using System.Globalization;
using System.Reflection;
using Refit;

namespace Knowrithm.Client.Tests;

public sealed class ContractTests
{
    private static IEnumerable<MethodInfo> Methods => ClientResources.All.SelectMany(static resource => resource.GetMethods())
        .Where(static method => method.IsDefined(typeof(HttpMethodAttribute), inherit: true));

    public static TheoryData<string> Routes => [.. RouteTable.All.Select(static route => route.ToString())];

    public static TheoryData<string> Cultures => ["en-US", "tr-TR", "ar-SA", "fa-IR"];

    [Fact]
    public void Every_method_has_its_line_and_every_line_its_own_route_and_method()
    {
        Assert.Equal(Methods.Select(Name).Order(), RouteTable.All.Select(static route => Name(route.Method)).Order());
        Assert.Equal(RouteTable.All.Count, RouteTable.All.Select(static route => route.ToString()).Distinct().Count());
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_full_call_sends_all_that_the_route_takes_and_nothing_else(string line)
    {
        var route = Find(line);

        var sent = await RequestRecorder.CallAsync(route.Method, full: true);

        Assert.Equal(route.ToString(), $"{sent.Verb} {Template(sent.Path, route)}");
        Assert.Equal(route.Query.Order(), sent.Query.Keys.Order());
        Assert.Equal(route.Body.Order(), sent.Fields.Order());
        Assert.Equal(route.Access == Access.Credential ? ["X-API-Key", "X-API-Secret"] : [], Credentials(sent));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_minimal_call_sends_what_is_required_and_nothing_else(string line)
    {
        var route = Find(line);

        var sent = await RequestRecorder.CallAsync(route.Method, full: false);

        Assert.Equal(route.ToString(), $"{sent.Verb} {Template(sent.Path, route)}");
        Assert.Equal(route.Query.Where(static name => name == "page"), sent.Query.Keys);
        Assert.Equal(route.Required.Order(), sent.Fields.Order());
        // A body that a route takes is there, even when nothing in it is needed: {} is not the same as no JSON at all.
        Assert.Equal(route.Body.Count > 0, sent.Body is not null);
        Assert.Equal(sent.Body is null ? null : "application/json; charset=utf-8", sent.Headers.GetValueOrDefault("Content-Type"));
    }

    [Theory, MemberData(nameof(Routes))]
    public async Task A_token_goes_alone_and_only_where_the_route_is_not_public(string line)
    {
        var route = Find(line);

        var sent = await RequestRecorder.CallAsync(route.Method, full: true,
            static options => (options.ApiKey, options.ApiSecret, options.BearerToken) = (null, null, "a.token"));

        Assert.Equal(route.Access == Access.Credential ? ["Authorization"] : [], Credentials(sent));
        if (route.Access == Access.Credential) Assert.Equal("Bearer a.token", sent.Headers["Authorization"]);
    }

    [Theory, MemberData(nameof(Cultures))]
    public async Task Requests_are_the_same_to_the_byte_in_every_culture(string culture)
    {
        var other = Tests.Cultures.Require(culture);
        var expected = await RecordAllAsync(CultureInfo.InvariantCulture);

        var actual = await RecordAllAsync(other);

        Assert.Equal(expected, actual);
    }

    // Without the cultures' data the test above would pass for the wrong reason.
    [Fact]
    public void The_cultures_differ_on_this_machine()
    {
        var turkish = Tests.Cultures.Require("tr-TR");
        Assert.Multiple(
            () => Assert.Equal("İ", "i".ToUpper(turkish)),
            () => Assert.NotEqual(2026, new CultureInfo("ar-SA").Calendar.GetYear(new DateTime(2026, 2, 1))),
            () => Assert.NotEqual(2026, new CultureInfo("fa-IR").Calendar.GetYear(new DateTime(2026, 2, 1))),
            () => Assert.NotEqual("0.25", 0.25.ToString(turkish)));
    }

    private static async Task<string[]> RecordAllAsync(CultureInfo culture)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
        try
        {
            var all = new List<string>();
            foreach (var route in RouteTable.All) all.Add((await RequestRecorder.CallAsync(route.Method, full: true)).Text);
            return [.. all];
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static Route Find(string line) => RouteTable.All.Single(route => route.ToString() == line);

    private static string Name(MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    // The sample of a text is its parameter's name between two marks; a number has no name to show, only its place.
    private static string Template(string path, Route route) => string.Join('/', path.Split('/').Select((segment, place) => segment switch
    {
        ['~', .., '~'] => $"{{{segment.Trim('~')}}}",
        "7" => route.Path.Split('/').ElementAtOrDefault(place),
        _ => segment,
    }));

    private static IEnumerable<string> Credentials(SentRequest sent) =>
        sent.Headers.Keys.Where(static name => name is "Authorization" or "X-API-Key" or "X-API-Secret").Order();
}
