using System.Reflection;
using System.Text.RegularExpressions;

namespace Knowrithm.Client.Tests;

/// <summary>One line of <see cref="RouteTable"/>.</summary>
internal sealed partial record Route(string Verb, string Path, IReadOnlySet<string> Query, MethodInfo Method, Access Access, IReadOnlySet<string> Body,
    IReadOnlySet<string> Required)
{
    public static IEnumerable<Route> Of<TApi>(params (string Line, string Method, Access Access, string Body)[] rows) => rows.Select(static row =>
    {
        var (verb, path, query) = (row.Line.Split(' ')[0], row.Line.Split(' ', '?')[1], row.Line.Split('?', '&').Skip(1));
        var fields = Fields(row.Body).ToArray();
        return new Route(
            verb, path, query.ToHashSet(), typeof(TApi).GetMethod(row.Method)
                ?? throw new InvalidOperationException($"{typeof(TApi).Name} has no {row.Method}."), row.Access,
            fields.Select(static field => field.TrimEnd('*', '+')).ToHashSet(), fields.Where(static field => field.EndsWith('*'))
                .Select(static field => field.TrimEnd('*')).ToHashSet());
    });

    public override string ToString() => $"{Verb} {Path}";

    // A nested field is written "settings.llm_model": it is required where it and what it stands in are.
    private static IEnumerable<string> Fields(string body)
    {
        var inside = new Stack<string>([""]);
        foreach (var token in Token().Matches(body).Select(static match => match.Value))
        {
            if (token == ")") inside.Pop();
            else yield return inside.Peek() + token.TrimEnd('(');
            if (token.EndsWith('(')) inside.Push($"{inside.Peek()}{token.TrimEnd('(', '*', '+')}.");
        }
    }

    [GeneratedRegex(@"[a-z0-9_]+[*+]?\(?|\)")]
    private static partial Regex Token();
}
