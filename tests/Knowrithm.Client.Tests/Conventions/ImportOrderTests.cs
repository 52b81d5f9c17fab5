namespace Knowrithm.Client.Tests;

/// <summary>What <c>dotnet format</c> says of the order of imports, which neither a build nor <c>dotnet format whitespace</c> looks at.</summary>
public sealed class ImportOrderTests
{
    public static TheoryData<string> Folders => ["src", "tests", "samples", "benchmarks"];

    [Theory, MemberData(nameof(Folders))]
    public void Imports_are_in_order_with_those_of_System_first(string folder) => Violations.AssertNone(
        from file in Repository.Sources(folder)
        let imports = Imports(Repository.Read($"{folder}/{file}")).ToList()
        from pair in imports.Zip(imports.Skip(1))
        where Order(pair.First).CompareTo(Order(pair.Second)) > 0
        select $"{folder}/{file}: '{pair.Second}' stands behind '{pair.First}'");

    private static IEnumerable<string> Imports(string source) => source.TrimStart('\uFEFF').Split('\n')
        .TakeWhile(static line => line is "" or ['#' or '/' or 'u', ..])
        .Where(static line => line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('(', StringComparison.Ordinal));

    // Namespaces, then static classes, then aliases.
    private static (int Kind, bool IsOther, string Name) Order(string import)
    {
        var name = import["using ".Length..].TrimEnd(';');
        var kind = name.Contains('=', StringComparison.Ordinal) ? 2 : name.StartsWith("static ", StringComparison.Ordinal) ? 1 : 0;
        if (kind == 1) name = name["static ".Length..];
        // A dot comes before every letter of a longer name.
        return (kind, kind < 2 && name != "System" && !name.StartsWith("System.", StringComparison.Ordinal), name.Replace('.', '\0').ToUpperInvariant());
    }
}
