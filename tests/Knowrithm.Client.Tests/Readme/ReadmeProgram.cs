using System.Globalization;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>
/// All blocks, each a program with top-level statements in a namespace of its own, in one compilation: one for each block would cost more than all the
/// other tests of documents.
/// </summary>
internal static class ReadmeProgram
{
    public const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    // Of the frame, which a reader's program does not have: an unneeded async, the frame's own return, a function that is shown alone, versions of assemblies.
    private static readonly string[] OfTheFrame = ["CS1998", "CS0162", "CS8321", "CS1701"];

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Latest);

    /// <summary>Compiles programs; the problems name the document and its line.</summary>
    public static (Assembly? Programs, string[] Problems) Compile(IEnumerable<(string Name, string File, int Line, string Code)> programs)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        // The README copies one.
        var connector = File.ReadAllText(Path.Combine(Repository.Root, "samples", "connectors", "HubSpot.cs"));
        var sources = programs.Select(static program => Frame(program.Name, program.File, program.Line, program.Code))
            .Prepend(ImplicitUsings).Append(connector);
        var compilation = CSharpCompilation.Create(
            "Readme",
            sources.Select(static source => CSharpSyntaxTree.ParseText(SourceText.From(source), Parse)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var problems = compilation.Emit(image).Diagnostics
            .Where(static found => found.Severity >= DiagnosticSeverity.Warning && !OfTheFrame.Contains(found.Id))
            .Select(static found => $"{found.Location.GetMappedLineSpan()}: {found.Id}: {found.GetMessage(CultureInfo.InvariantCulture)}").ToArray();
        return (problems.Length == 0 ? Assembly.Load(image.ToArray()) : null, problems);
    }

    /// <summary>Runs one of them and returns what it printed.</summary>
    public static async Task<string> RunAsync(Assembly programs, string name)
    {
        var main = programs.GetType($"{name}.Program")!.GetMethod("MainAsync")!;
        var output = new StringWriter();
        var before = Console.Out;
        Console.SetOut(output);
        try
        {
            var result = await Task.Run(() => (Task<int>)main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)!);
            if (result != 0) throw new InvalidOperationException($"It ended with {result}.\n{output}");
        }
        finally
        {
            Console.SetOut(before);
        }
        return output.ToString();
    }

    private static string Frame(string name, string file, int line, string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, Parse).GetCompilationUnitRoot();
        var text = new StringBuilder("namespace ").AppendLine(name).AppendLine("{");
        foreach (var use in root.Usings) Append(use);
        text.AppendLine("internal static class Program\n{\npublic static async Task<int> MainAsync()\n{");
        foreach (var statement in root.Members.OfType<GlobalStatementSyntax>()) Append(statement);
        text.AppendLine("return 0;").AppendLine("}").AppendLine("}");
        foreach (var type in root.Members.Where(static member => member is not GlobalStatementSyntax)) Append(type);
        return text.AppendLine("}").ToString();

        void Append(SyntaxNode node)
        {
            var at = line + root.SyntaxTree.GetLineSpan(node.FullSpan).StartLinePosition.Line;
            text.Append("#line ").Append(Math.Max(1, at)).Append(" \"").Append(file).AppendLine("\"").AppendLine(node.ToFullString());
        }
    }
}
