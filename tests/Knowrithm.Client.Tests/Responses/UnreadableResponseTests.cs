using System.Net;
#pragma warning disable KNOW001 // What no source shows is a kind of answer too.
using System.Reflection;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>A success that is none. Every route of the table, so that the next one cannot forget it.</summary>
public sealed class UnreadableResponseTests
{
    // No JSON to begin with: WidgetTests has their spoilt answers.
    private static readonly HashSet<Type> Texts = [typeof(WidgetScript), typeof(Operation<WidgetTestPage>)];

    private static IEnumerable<Route> JsonRoutes => RouteTable.All.Where(static route => !Texts.Contains(route.Method.ReturnType.GetGenericArguments()[0]));

    private static readonly string[] Spoilt =
        ["<!doctype html><html><body>Sign in</body></html>", "  <html/>", """{"agent":{"id":"a1","na""", """{"agents":[{"id":"a1"},""", "{", "[",
            """{"a":1}}""", "nonsense", "\uFEFF<html/>"];

    // Whole JSON, but not what an entity, a list or an acknowledgement looks like.
    private static readonly string[] Other = ["null", "12", "true", "\"done\"", """{"data":null}"""];

    public static TheoryData<string, HttpStatusCode> Empty =>
        [.. Excerpt.Of(RouteTable.All.Select(static route => route.ToString()),
            [HttpStatusCode.OK, HttpStatusCode.Created, HttpStatusCode.Accepted, HttpStatusCode.NoContent], 4)];

    public static TheoryData<string, string> Broken => [.. Excerpt.Of(JsonRoutes.Select(static route => route.ToString()), Spoilt, 9)];

    public static TheoryData<string, string> Misplaced => [.. Excerpt.Of(JsonRoutes, Other, 5)
        // A task has a field of that name: one without data is no error.
        .Where(static cell => !cell.Item2.Contains("data", StringComparison.Ordinal) || cell.Item1.Method.Name != nameof(ITasksApi.GetTaskStatusAsync))
        // An export may be a text.
        .Where(static cell => cell.Item2[0] != '"' || cell.Item1.Method.Name != nameof(IAnalyticsApi.StartExportAsync))
        .Select(static cell => (cell.Item1.ToString(), cell.Item2))];

    [Theory, MemberData(nameof(Empty))]
    public async Task An_empty_response_is_accepted_for_a_receipt_only(string line, HttpStatusCode status)
    {
        var route = Find(line);
        if (Tolerates(route, empty: true))
        {
            Assert.NotNull(await Canonical.ReadAsync(route.Method, "", status));
            Assert.NotNull(await Canonical.ReadAsync(route.Method, " \r\n", status));
            return;
        }

        var error = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => Canonical.ReadAsync(route.Method, "", status));

        Assert.Contains("empty", error.Message, StringComparison.Ordinal);
        // That one GET issues new tokens, those POSTs only read.
        Assert.Equal((route.Verb != "GET") ^ (route.Path is "/api/v1/auth/user/me" or "/api/v1/analytic/export" or "/api/v1/search/document"
            or "/api/v1/search/database"), error.MayHaveBeenApplied);
    }

    [Theory, MemberData(nameof(Broken))]
    public async Task A_page_or_invalid_JSON_throws_and_is_kept_in_the_exception(string line, string body)
    {
        var error = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => Canonical.ReadAsync(Find(line).Method, body));

        Assert.Equal(body, error.RawBody);
        Assert.StartsWith(line.Split(' ')[0], error.Route, StringComparison.Ordinal);
        Assert.IsType<JsonException>(error.InnerException, exactMatch: false);
    }

    [Theory, MemberData(nameof(Misplaced))]
    public async Task Another_kind_of_JSON_throws_where_a_result_was_promised(string line, string body)
    {
        var route = Find(line);
        if (Tolerates(route, empty: false)) Assert.NotNull(await Canonical.ReadAsync(route.Method, body));
        else await Assert.ThrowsAsync<KnowrithmSerializationException>(() => Canonical.ReadAsync(route.Method, body));
    }

    [Fact]
    public void A_result_with_an_id_is_not_a_receipt() =>
        Assert.DoesNotContain(typeof(KnowrithmClient).Assembly.GetTypes(),
            static type => typeof(IIdentified).IsAssignableFrom(type) && type.IsDefined(typeof(ReceiptAttribute)));

    // What only confirms, and what no source shows; all others promise an entity, a list or an acknowledgement.
    private static bool Tolerates(Route route, bool empty)
    {
        var type = route.Method.ReturnType.GetGenericArguments()[0];
        var isOperation = type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Operation<>);
        var result = isOperation ? type.GetGenericArguments()[0] : type;
        return result.GetCustomAttribute<ReceiptAttribute>() is { } receipt ? !(isOperation && receipt.EndsTask)
            : result == typeof(UntypedResult) && !(isOperation && empty);
    }

    private static Route Find(string line) => RouteTable.All.Single(route => route.ToString() == line);
}
