using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>A block of the README made into a program, as <c>dotnet new console</c> would build it.</summary>
internal static class ReadmeProgram
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    public static (Assembly? Program, string Problems) Compile(string code)
    {
        var parse = new CSharpParseOptions(LanguageVersion.Latest);
        var compilation = CSharpCompilation.Create(
            $"Readme{Guid.NewGuid():N}",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, parse), CSharpSyntaxTree.ParseText(SourceText.From(code), parse)],
            References,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var problems = string.Join('\n', compilation.Emit(image).Diagnostics.Where(d => d.Severity >= DiagnosticSeverity.Warning && d.Id != "CS1701"));
        return (problems.Length == 0 ? Assembly.Load(image.ToArray()) : null, problems);
    }

    /// <summary>Runs it and gives what it printed.</summary>
    public static async Task<string> RunAsync(Assembly program)
    {
        var entry = program.EntryPoint!;
        var output = new StringWriter();
        var before = Console.Out;
        Console.SetOut(output);
        try
        {
            var result = await Task.Run(() => entry.Invoke(null, entry.GetParameters().Length == 0 ? null : [Array.Empty<string>()]));
            if (result is int and not 0) throw new InvalidOperationException($"It ended with {result}.\n{output}");
        }
        finally
        {
            Console.SetOut(before);
        }
        return output.ToString();
    }
}
