using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowrithm.Client.Generators;

/// <summary>
/// A generator of what all open enumerations have in common, for each struct with <c>[OpenEnum]</c>, and the list of converters for <c>Optional&lt;T&gt;</c>.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OpenEnumGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var enums = context.SyntaxProvider.ForAttributeWithMetadataName(
            "Knowrithm.Client.Serialization.OpenEnumAttribute",
            static (node, _) => node is TypeDeclarationSyntax,
            static (found, _) => OpenEnumDeclaration.Read(found));
        context.RegisterSourceOutput(enums, static (output, declaration) => declaration.Write(output));

        var optionals = context.SyntaxProvider.CreateSyntaxProvider(
            static (node, _) => OptionalTypes.IsOne(node),
            static (found, token) => OptionalTypes.Read(found, token));
        context.RegisterSourceOutput(optionals.Collect(), static (output, types) => OptionalTypes.Write(output, types));
    }
}
