using System.Text;
using Microsoft.CodeAnalysis;

namespace Knowrithm.Client.Generators;

/// <summary>One value: the name of its property, and its text in JSON, which is the name in snake case unless <c>[WireText]</c> says otherwise.</summary>
internal sealed record OpenEnumValue(string Name, string Text)
{
    public static OpenEnumValue[] Of(INamedTypeSymbol type) =>
    [
        .. from property in type.GetMembers().OfType<IPropertySymbol>()
           where property.IsStatic && property.IsPartialDefinition && SymbolEqualityComparer.Default.Equals(property.Type, type)
           let stated = property.GetAttributes().FirstOrDefault(static attribute => attribute.AttributeClass?.Name == "WireTextAttribute")
           select new OpenEnumValue(property.Name, stated?.ConstructorArguments[0].Value as string ?? SnakeCase(property.Name)),
    ];

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])) text.Append('_');
            text.Append(char.ToLowerInvariant(name[i]));
        }
        return text.ToString();
    }
}
