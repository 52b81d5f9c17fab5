using Knowrithm.Client.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Knowrithm.Client.Tests;

/// <summary>A declaration, compiled with the generator beside the few types of the client that it names.</summary>
internal static class GeneratedOpenEnum
{
    private const string Surroundings = """
        global using System;
        global using System.Text.Json.Serialization;
        global using Knowrithm.Client.Serialization;

        namespace Knowrithm.Client.Serialization
        {
            internal sealed class OpenEnumAttribute : Attribute;
            internal sealed class WireTextAttribute(string text) : Attribute { public string Text { get; } = text; }
            internal interface IOpenEnum<TSelf>
            {
                string Value { get; }
                static abstract TSelf FromWire(string value);
                static abstract ReadOnlySpan<TSelf> Known { get; }
            }
            internal abstract class OpenEnumConverter<T> : JsonConverter<T>;
            internal sealed class OpenEnumTypeConverter<T> : System.ComponentModel.TypeConverter;
        }
        """;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    private static readonly CSharpCompilation Base = CSharpCompilation.Create(
        "OpenEnums",
        [CSharpSyntaxTree.ParseText(Surroundings, Parse)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll")
            .Select(static path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What the generator reports, and what the compiler does of its output if it reports nothing.</summary>
    public static string[] Problems(string declaration)
    {
        Run(declaration, out var compiled, out var reported);
        return reported.Length > 0
            ? [.. reported.Select(static problem => problem.GetMessage(null))]
            : [.. compiled.GetDiagnostics().Where(static problem => problem.Severity >= DiagnosticSeverity.Warning)
                .Select(static problem => problem.ToString())];
    }

    /// <summary>Why each output of the generator was written, or not, when a file was added that has nothing to do with it.</summary>
    public static IncrementalStepRunReason[] ReasonsAfterAnEditElsewhere(string declaration)
    {
        var driver = Run(declaration, out var compiled, out _);
        var edited = compiled.RemoveSyntaxTrees(compiled.SyntaxTrees.Skip(2)).AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Other;", Parse));
        return [.. driver.RunGenerators(edited).GetRunResult().Results.Single().TrackedOutputSteps.Values.SelectMany(static steps => steps)
            .SelectMany(static step => step.Outputs).Select(static output => output.Reason)];
    }

    private static GeneratorDriver Run(string declaration, out Compilation compiled, out Diagnostic[] reported)
    {
        var options = new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);
        var driver = CSharpGeneratorDriver.Create([new OpenEnumGenerator().AsSourceGenerator()], parseOptions: Parse, driverOptions: options)
            .RunGeneratorsAndUpdateCompilation(Base.AddSyntaxTrees(CSharpSyntaxTree.ParseText(declaration, Parse)), out compiled, out var diagnostics);
        reported = [.. diagnostics];
        return driver;
    }
}
