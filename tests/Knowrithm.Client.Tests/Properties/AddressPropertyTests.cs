using CsCheck;

namespace Knowrithm.Client.Tests;

/// <summary>Routes with any texts as their ids and filters.</summary>
public sealed class AddressPropertyTests
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char["./\\%?#&=+:;@ a1é€\n\0"], 0, 12],
        OneOf("..", ".", "", " ", "%2e%2e", "%2f", "..%2f", "//evil.example", "a/../../b", "?x=1", "#x", "\\..\\", "a b", "😀", "%", "%00", "api/v1", ";",
            "@evil", "http://evil.example/"));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    public static TheoryData<string> Routes => [.. RouteTable.All.Select(static route => route.ToString())];

    [Theory, MemberData(nameof(Routes))]
    public void A_request_stays_on_its_route_whatever_the_texts_are(string line)
    {
        var route = RouteTable.All.Single(route => route.ToString() == line);
        var template = route.Path.Split('/');

        AnyText.Array[route.Method.GetParameters().Length].Sample(texts =>
        {
            var arguments = Sample.Arguments(route.Method, full: true).Select((argument, index) => argument is string ? texts[index] : argument).ToArray();
            var ids = route.Method.GetParameters().Select((parameter, index) => (parameter, text: texts[index]))
                .Where(pair => pair.parameter.ParameterType == typeof(string)).Select(static pair => pair.text).ToArray();
            using var server = new RequestRecorder();
            try
            {
                server.InvokeAsync(route.Method, arguments, static options => options.MaxAttempts = 1).GetAwaiter().GetResult();
            }
            catch (KnowrithmSerializationException)
            {
            }
            catch (ArgumentException)
            {
                // Refused, and never sent.
                return server.Sent.Count == 0;
            }
            var sent = server.Only;
            var path = sent.Path.Split('/');
            return sent.Verb == route.Verb && sent.Address.Authority == "knowrithm.test" && sent.Address.Fragment.Length == 0
                && path.Length == template.Length && path.Zip(template)
                .All(pair => pair.Second.StartsWith('{') ? pair.First.Length > 0
                    && (pair.First == "7" || ids.Any(id => Uri.EscapeDataString(id) == pair.First)) : pair.First == pair.Second)
                && sent.Query.Keys.ToHashSet().IsSubsetOf(route.Query);
        }, iter: Runs.Of(Excerpt.IsWhole ? 40 : 10), threads: 1);
    }
}
