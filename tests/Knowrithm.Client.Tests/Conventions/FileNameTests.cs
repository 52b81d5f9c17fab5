using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowrithm.Client.Tests;

/// <summary>A type is found by the name of its file.</summary>
public sealed class FileNameTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(static folder => Path.GetFileName(folder)!)];

    [Theory, MemberData(nameof(Projects))]
    public void A_public_type_stands_in_a_file_of_its_name(string project) =>
        Violations.AssertNone(Misplaced(project, static type => type.Modifiers.Any(SyntaxKind.PublicKeyword)));

    [Fact]
    public void In_the_client_every_type_does() => Violations.AssertNone(Misplaced("Knowrithm.Client", static _ => true));

    private static IEnumerable<string> Misplaced(string project, Func<MemberDeclarationSyntax, bool> counts) =>
        from file in Repository.Sources($"src/{project}")
        let root = CSharpSyntaxTree.ParseText(Repository.Read($"src/{project}/{file}")).GetCompilationUnitRoot()
        from member in root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<MemberDeclarationSyntax>()
        let name = NameOf(member)
        where name is not null && counts(member) && Path.GetFileName(file).Split('.')[0] is var own && own != name && own != $"{name}OfT"
        select $"{name} stands in {file}";

    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };
}
