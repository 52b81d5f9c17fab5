using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowrithm.Client.Generators;

/// <summary>
/// One open enumeration as it is declared: its source, or what is wrong with it. Compared by value, so that an edit elsewhere writes nothing.
/// </summary>
internal sealed record OpenEnumDeclaration(string Name, string Source, string? Problem, string Path, TextSpan Span, LinePositionSpan Lines)
{
    private static readonly DiagnosticDescriptor Wrong = new(
        "KNOW100", "An open enumeration is not declared as one", "{0} {1}", "Knowrithm", DiagnosticSeverity.Error, isEnabledByDefault: true);

    public static OpenEnumDeclaration Read(GeneratorAttributeSyntaxContext found)
    {
        var type = (INamedTypeSymbol)found.TargetSymbol;
        var values = OpenEnumValue.Of(type);
        var problem = FindProblem(type, (TypeDeclarationSyntax)found.TargetNode, values);
        var place = ((TypeDeclarationSyntax)found.TargetNode).Identifier.GetLocation();
        return new(
            type.Name, problem is null ? OpenEnumSource.Of(type, values) : "", problem, place.SourceTree!.FilePath, place.SourceSpan, place.GetLineSpan().Span);
    }

    public void Write(SourceProductionContext output)
    {
        if (Problem is null) output.AddSource($"{Name}.g.cs", Source);
        else output.ReportDiagnostic(Diagnostic.Create(Wrong, Location.Create(Path, Span, Lines), Name, Problem));
    }

    private static string? FindProblem(INamedTypeSymbol type, TypeDeclarationSyntax node, OpenEnumValue[] values)
    {
        if (!node.IsKind(SyntaxKind.RecordStructDeclaration)
            || node is not { ParameterList: null, Parent: BaseNamespaceDeclarationSyntax }
            || !type.IsReadOnly
            || !node.Modifiers.Any(SyntaxKind.PartialKeyword))
            return "must be a 'readonly partial record struct' outside of other types and without parameters.";
        // Other generators do not see what this one writes.
        if (!type.Interfaces.Any(face => Is(face, "IOpenEnum", type))) return $"must implement IOpenEnum<{type.Name}> itself: Refit's generator looks for it.";
        if (!type.GetAttributes().Any(attribute => IsConverter(attribute, type)))
            return $"must have [JsonConverter(typeof(OpenEnumConverter<{type.Name}>))] itself: the generator of System.Text.Json looks for it.";
        if (values.Length == 0) return $"has no values: declare each as 'public static partial {type.Name} Name {{ get; }}'.";
        var twice = values.GroupBy(static value => value.Text, StringComparer.OrdinalIgnoreCase).FirstOrDefault(static same => same.Count() > 1);
        return twice is null ? null : $"has two values with the text '{twice.Key}': {string.Join(" and ", twice.Select(static value => value.Name))}.";
    }

    private static bool IsConverter(AttributeData attribute, INamedTypeSymbol type) =>
        attribute.AttributeClass?.Name == "JsonConverterAttribute"
        && attribute.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol converter && Is(converter, "OpenEnumConverter", type);

    private static bool Is(INamedTypeSymbol generic, string name, INamedTypeSymbol argument) =>
        generic.Name == name && generic.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(generic.TypeArguments[0], argument);
}
