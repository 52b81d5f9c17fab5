using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Tests;

/// <summary>All packages speak plain technical English in one voice: docs, messages and comments.</summary>
public sealed class VoiceTests
{
    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateDirectories(Root()).Select(static folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Projects))]
    public void Docs_messages_and_comments_are_plain_English(string project)
    {
        var found = from file in Directory.EnumerateFiles(Path.Combine(Root(), project), "*.cs", SearchOption.AllDirectories)
                    let name = Path.GetRelativePath(Root(), file).Replace('\\', '/')
                    where !name.Contains("/obj/", StringComparison.Ordinal) && !name.Contains("/bin/", StringComparison.Ordinal)
                    from finding in SourceVoice.In(name, File.ReadAllText(file))
                    select finding;

        Assert.True(!found.Any(), string.Join('\n', found));
    }

    [Theory]
    [InlineData("/// <summary>One lead.</summary>\npublic sealed class Lead;", "noun phrase")]
    [InlineData("/// <summary>What a test found.</summary>\npublic enum Found;", "noun phrase")]
    [InlineData("/// <summary>How often.</summary>\npublic int Times { get; }", "noun phrase")]
    [InlineData("/// <summary>Agents.</summary>\npublic void Get();", "verb")]
    [InlineData("/// <summary>A lead.</summary>\npublic Lead Get();", "verb")]
    [InlineData("/// <exception cref=\"X\">The lead is unknown.</exception>\npublic void Get();", "Thrown when")]
    [InlineData("/// <summary>Gets the lead.</summary>\n[Get(\"/lead\")] public void Get();", "only reads")]
    [InlineData("/// <summary>Gets the lead.</summary>\n/// <remarks>It is retried at will.</remarks>\n[Get(\"/lead\")] public void Get();", "only reads")]
    [InlineData("/// <remarks>The request only reads, and is retried. A retry is cheap.</remarks>\n[Get(\"/lead\")] void Get();", "A retry is cheap")]
    [InlineData("/// <remarks>The request only reads, and is retried.</remarks>\n[Post(\"/lead\")] void Create();", "never sent")]
    [InlineData("/// <remarks>The request only reads, and is retried.</remarks>\n[Put(\"/lead\")] void Change();", "idempotent")]
    [InlineData("/// <summary>The answer of the server.</summary>\nint _status;", "answer")]
    [InlineData("// There is no such lead.\nint _status;", "no such")]
    [InlineData("void Fail() => throw new X($\"{name} is no lead.\");", "is no lead")]
    [InlineData("void Fail() => throw new X(\"Nothing of it is to be had.\");", "to be had")]
    public void What_breaks_the_voice_is_found(string member, string expected) =>
        Assert.Contains(SourceVoice.In("Lead.cs", Wrapped(member)), finding => finding.Contains(expected, StringComparison.Ordinal));

    [Theory]
    [InlineData("/// <summary>A lead.</summary>\npublic sealed class Lead;")]
    [InlineData("/// <summary>Whether it is active.</summary>\npublic bool IsActive { get; }")]
    [InlineData("/// <summary>What the pipeline knows.</summary>\ninternal sealed class Known;")]
    [InlineData("/// <summary>Gets the lead; <c>answer</c> and <see cref=\"Answer\"/> are names.</summary>\npublic void Get();")]
    [InlineData("/// <summary>Gets it.</summary>\n/// <remarks>The request only reads, and is retried.</remarks>\n[Get(\"/lead\")] public void Get();")]
    [InlineData("/// <remarks>Requires scope <c>write</c>. The request is\n/// idempotent, and is retried.</remarks>\n[Put(\"/lead\")] void Change();")]
    [InlineData("void Fail() => throw new X(\"The agent's answer is empty.\");")]
    public void What_keeps_the_voice_is_left_alone(string member) => Assert.Empty(SourceVoice.In("Lead.cs", Wrapped(member)));

    private static string Wrapped(string member) => $"namespace X;\n\n/// <summary>The API.</summary>\npublic interface IApi\n{{\n{member}\n}}\n";

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(here, "..", "..", "..", "..", "src"));
}
