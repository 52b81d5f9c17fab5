namespace Knowrithm.Client.Tests;

public sealed class PathIdTests
{
    private static readonly string[] Odd =
        ["a/b", "a?b=c", "a#b", "a%b", "%2e%2e", "%2F", "a+b", "a b", " ", "a/../..", "../a", "...", ".a", "a\\b", "a;b", "a:b", "a@b", "a&b", "a\nb", "ünï",
            "日本", "🙂", "null", "lead_123abc"];

    private static readonly string?[] Refused = ["", ".", "..", null];

    // Where an id is a number there is nothing odd to put in its place.
    private static IEnumerable<Route> Routes =>
        RouteTable.All.Where(static route => route.Path.Contains('{') && route.Method.GetParameters()
            .Any(static parameter => parameter.ParameterType == typeof(string) && !parameter.HasDefaultValue));

    public static TheoryData<string, string> Escaped => [.. Excerpt.Of(Routes.Select(static route => route.ToString()), Odd, 8)];

    public static TheoryData<string, string?> Impossible => [.. Excerpt.Of(Routes.Select(static route => route.ToString()), Refused, 2)];

    [Theory, MemberData(nameof(Escaped))]
    public async Task An_odd_id_is_one_segment_of_the_same_route(string line, string id)
    {
        var (route, recorder) = (Find(line), new RequestRecorder());

        try
        {
            await recorder.InvokeAsync(route.Method, With(route, id));
        }
        catch (KnowrithmSerializationException)
        {
        }

        var (sent, template) = (recorder.Only.Path.Split('/'), route.Path.Split('/'));
        Assert.Equal(template.Length, sent.Length);
        Assert.All(template.Zip(sent), pair => Assert.Equal(pair.First.StartsWith('{') ? id : pair.First, Uri.UnescapeDataString(pair.Second)));
        Assert.Empty(recorder.Only.Query.Keys.Except(route.Query));
    }

    [Theory, MemberData(nameof(Impossible))]
    public async Task An_id_that_would_reach_another_route_is_refused_and_nothing_is_sent(string line, string? id)
    {
        var (route, recorder) = (Find(line), new RequestRecorder());

        await Assert.ThrowsAnyAsync<ArgumentException>(() => recorder.InvokeAsync(route.Method, With(route, id)));

        Assert.Empty(recorder.Sent);
    }

    private static Route Find(string line) => RouteTable.All.Single(route => route.ToString() == line);

    private static object?[] With(Route route, string? id) =>
        [.. route.Method.GetParameters()
            .Zip(Sample.Arguments(route.Method, full: false), (parameter, value) => value is string && !parameter.HasDefaultValue ? id : value)];
}
