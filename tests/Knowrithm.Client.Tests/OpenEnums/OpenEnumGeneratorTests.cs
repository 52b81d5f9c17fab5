using Knowrithm.Client.Tests.Readme;
using Microsoft.CodeAnalysis;

namespace Knowrithm.Client.Tests;

public sealed class OpenEnumGeneratorTests
{
    private const string Right = """
        namespace N;
        [OpenEnum, JsonConverter(typeof(OpenEnumConverter<Size>))]
        internal readonly partial record struct Size : IOpenEnum<Size>
        {
            public static partial Size VeryBig { get; }
            [WireText("XS")] public static partial Size Small { get; }
            internal static string Texts => Values.VeryBig + Values.Small;
        }
        """;

    /// <summary>What is changed in a right declaration, into what, and what the generator says of it.</summary>
    public static TheoryData<string, string, string> Wrong => new()
    {
        { "readonly partial", "partial", "Size must be a 'readonly partial record struct'" },
        { "record struct", "struct", "Size must be a 'readonly partial record struct'" },
        { "readonly partial record struct", "sealed partial record", "Size must be a 'readonly partial record struct'" },
        { "struct Size", "struct Size(int Number)", "Size must be a 'readonly partial record struct'" },
        { "namespace N;", "namespace N; partial class Outer { ", "Size must be a 'readonly partial record struct' outside of other types" },
        { " : IOpenEnum<Size>", "", "Size must implement IOpenEnum<Size> itself" },
        { " : IOpenEnum<Size>", " : IOpenEnum<int>", "Size must implement IOpenEnum<Size> itself" },
        { ", JsonConverter(typeof(OpenEnumConverter<Size>))", "", "Size must have [JsonConverter(typeof(OpenEnumConverter<Size>))]" },
        { "typeof(OpenEnumConverter<Size>)", "typeof(OpenEnumConverter<int>)", "Size must have [JsonConverter(typeof(OpenEnumConverter<Size>))]" },
        { "static partial Size", "static partial string", "Size has no values" },
        { "\"XS\"", "\"Very_Big\"", "Size has two values with the text 'very_big': VeryBig and Small." },
    };

    [Fact]
    public void A_right_declaration_compiles() => Assert.Empty(GeneratedOpenEnum.Problems(Right));

    [Fact]
    public void The_example_in_CONTRIBUTING_compiles() =>
        Assert.Empty(GeneratedOpenEnum.Problems($"namespace N;\n{ReadmeBlock.Of("CONTRIBUTING.md").Single(static block => block.How == "generator").Text}"));

    [Theory, MemberData(nameof(Wrong))]
    public void A_wrong_declaration_is_an_error_that_says_what_to_change(string part, string instead, string message)
    {
        Assert.Contains(part, Right, StringComparison.Ordinal);
        var declaration = Right.Replace(part, instead, StringComparison.Ordinal) + (instead.EndsWith("{ ", StringComparison.Ordinal) ? "}" : "");

        Assert.StartsWith(message, Assert.Single(GeneratedOpenEnum.Problems(declaration)), StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_elsewhere_writes_nothing_anew() =>
        Assert.All(GeneratedOpenEnum.ReasonsAfterAnEditElsewhere(Right), static reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
}
