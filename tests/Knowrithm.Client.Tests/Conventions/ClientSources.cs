using Knowrithm.Client.Generators;
using Knowrithm.Client.Tests.Readme;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowrithm.Client.Tests;

/// <summary>
/// The client's sources, bound by the compiler once in a test run: which types each file uses, whether or not it says their names. What other generators
/// write is not there; it names nothing that the sources do not.
/// </summary>
internal static class ClientSources
{
    private const string Folder = "src/Knowrithm.Client";

    private static readonly Lazy<(IReadOnlyList<SourceReference>, IReadOnlyList<string>)> Bound = new(Bind);

    public static IReadOnlyList<SourceReference> References => Bound.Value.Item1;

    /// <summary>Names of the client's own types that the compiler could not resolve: with any of them the references are incomplete.</summary>
    public static IReadOnlyList<string> Unresolved => Bound.Value.Item2;

    private static (IReadOnlyList<SourceReference>, IReadOnlyList<string>) Bind()
    {
        var compilation = Compile();
        var own = compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type).Select(static type => type.Name).ToHashSet(StringComparer.Ordinal);
        var (references, unresolved) = (new HashSet<SourceReference>(), new List<string>());
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".cs", StringComparison.Ordinal)))
        {
            if (tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)) continue;
            var model = compilation.GetSemanticModel(tree);
            var names = tree.GetRoot().DescendantNodes(static node => node is not UsingDirectiveSyntax).OfType<SimpleNameSyntax>();
            foreach (var name in names)
            {
                var info = model.GetSymbolInfo(name);
                var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
                if (symbol is null && own.Contains(name.Identifier.ValueText) && name.Parent is not (MemberAccessExpressionSyntax or NameColonSyntax))
                    unresolved.Add($"{tree.FilePath}: {name}");
                if (TopLevel(symbol) is { } type && Reference(tree.FilePath, type) is { } reference) references.Add(reference);
            }
        }
        return ([.. references], unresolved);
    }

    private static Compilation Compile()
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var sources = Repository.Sources(Folder).Select(file => CSharpSyntaxTree.ParseText(Repository.Read($"{Folder}/{file}"), parse, file));
        // The old Polly has types with the names of the new one's, and the client itself would be there twice.
        var libraries = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is var name && name != "Polly.dll" && !name.StartsWith("Knowrithm", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Knowrithm.Client", [CSharpSyntaxTree.ParseText(ReadmeProgram.ImplicitUsings, parse), .. sources], libraries,
            new(OutputKind.DynamicallyLinkedLibrary));
        CSharpGeneratorDriver.Create([new OpenEnumGenerator().AsSourceGenerator()], parseOptions: parse)
            .RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);
        return complete;
    }

    private static INamedTypeSymbol? TopLevel(ISymbol? symbol)
    {
        var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer) type = outer;
        return type?.OriginalDefinition;
    }

    private static SourceReference? Reference(string file, INamedTypeSymbol type)
    {
        var home = type.DeclaringSyntaxReferences.Select(static place => place.SyntaxTree.FilePath)
            .FirstOrDefault(static path => !path.EndsWith(".g.cs", StringComparison.Ordinal));
        var target = home ?? type.ContainingNamespace?.ToDisplayString().Split('.')[0] ?? "";
        if (target == file) return null;
        return new(file, type.Name, target, type.DeclaredAccessibility == Accessibility.Public && type.TypeKind != TypeKind.Interface);
    }
}
