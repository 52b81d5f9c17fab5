using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Knowrithm.Client.Tests;

#pragma warning disable KNOW001 // named, not used

/// <summary>Writes <c>docs/coverage.md</c> from the ledger and the contract table.</summary>
internal static class Coverage
{
    public static bool IsUntyped(Route route) => route.Method.ReturnType.ToString().Contains(nameof(UntypedResult), StringComparison.Ordinal);

    public static void AssertPage([CallerFilePath] string here = "")
    {
        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../docs/coverage.md"));
        var actual = Page();
        if (Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_API") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file).ReplaceLineEndings("\n") == actual,
            "docs/coverage.md is out of date: run this test once with KNOWRITHM_ACCEPT_API=1.");
    }

    private static string Page()
    {
        var routes = RouteTable.All.ToDictionary(static route => route.ToString());
        var untyped = LedgerRow.All.Count(row => IsUntyped(routes[row.ToString()]));
        var page = new StringBuilder($"""
            # Coverage

            Written by a test from its tables; do not edit.

            {LedgerRow.All.Count} of {LedgerRow.All.Count} documented operations have a method: {LedgerRow.All.Count - untyped} with a typed result,
            {untyped} with the JSON as it comes (`UntypedResult`), because no source shows what they return.
            `*` marks what a request must have; a default is the server's.


            """.ReplaceLineEndings("\n"));
        foreach (var group in LedgerRow.All.GroupBy(static row => row.Group))
        {
            page.Append(CultureInfo.InvariantCulture,
                $"## {group.Key}\n\n| Operation | Method | Credentials | Query | Body | Returns | Source |\n|---|---|---|---|---|---|---|\n");
            foreach (var row in group) page.Append(Line(row, routes[row.ToString()]));
            var notes = group.Where(static row => row.Note.Length > 0).ToArray();
            if (notes.Length > 0) page.Append('\n').AppendJoin('\n', notes.Select(static row => $"- `{row}`: {row.Note}")).Append('\n');
            page.Append('\n');
        }
        return page.ToString().TrimEnd() + "\n";
    }

    private static string Line(LedgerRow row, Route route)
    {
        var method = $"{route.Method.DeclaringType!.Name[1..^3]}.{route.Method.Name}";
        var credentials = row.Scope.Length > 0 ? $"{row.Auth}, scope {row.Scope}" : row.Auth;
        var body = string.Join(' ', route.Body.Order(StringComparer.Ordinal).Select(field => route.Required.Contains(field) ? field + "*" : field));
        return $"| `{row}` | `{method}` → `{TypeName(route.Method.ReturnType.GetGenericArguments()[0])}` | {credentials} | {row.Query} | {body} | " +
            $"{row.Success}, {row.Shape} | {row.Source} |\n";
    }

    private static string TypeName(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(TypeName))}>"
        : type.Name;
}
