using System.Text.RegularExpressions;
using Knowrithm.Client.Http;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Knowrithm.Client.Tests;

/// <summary>The findings about the English of one source file: XML docs, comments and texts such as exception and log messages.</summary>
internal static partial class SourceVoice
{
    private const string Read = "The request only reads, and is retried.";
    private const string Idempotent = "The request is idempotent, and is retried.";
    private const string Write = "The request is retried only after 429 or when it was never sent.";

    /// <summary>The verbs that a method's summary may begin with. A new one is added here, in the third person.</summary>
    private static readonly HashSet<string> Verbs =
    [
        .. """
           Adds Analyzes Appends Asks Calls Cancels Changes Checks Claims Clears Closes Computes Confirms Converts Copies Counts Crawls Creates
           Deactivates Decrypts Deletes Delivers Drops Empties Encrypts Ends Exchanges Exports Fills Finds Forgets Forwards Gets Handles Impersonates Imports
           Injects Keeps Lets Lists Makes Maps Opens Parses Pauses Polls Reads Receives Records Refuses Registers Removes Replaces Reports Restores
           Resumes Retires Returns Revokes Runs Saves Searches Sends Sets Signs Starts Stops Stores Streams Takes Teaches Tests Translates Uploads
           Uses Validates Verifies Waits Watches Writes
           """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
    ];

    /// <summary>What a reader of a file would stumble over, with the line.</summary>
    public static IEnumerable<string> In(string path, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse));
        var root = tree.GetRoot(TestContext.Current.CancellationToken);
        foreach (var (line, why) in Docs(root).Concat(Texts(root)).Concat(Comments(root)).OrderBy(static found => found.Line))
            yield return $"{path}:{line}: {why}";
    }

    private static IEnumerable<(int Line, string Why)> Docs(SyntaxNode root)
    {
        foreach (var doc in root.DescendantNodes(descendIntoTrivia: true).OfType<DocumentationCommentTriviaSyntax>())
        {
            var line = Line(doc);
            var owner = doc.ParentTrivia.Token.Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
            var parts = doc.Content.OfType<XmlElementSyntax>()
                .Select(static element => (Name: element.StartTag.Name.ToString(), Text: Plain(element.Content.ToFullString())))
                .ToArray();
            foreach (var part in parts)
            {
                foreach (var word in Words(part.Text)) yield return (line, $"{word} In: {part.Text}");
                if (owner is not null && IsPublic(owner) && Form(owner, part.Name, part.Text) is { } form) yield return (line, $"{form} Not: {part.Text}");
            }
            if (owner is MethodDeclarationSyntax method && Route(method) is { } route && Retries(route, parts) is { } retries)
                yield return (line, $"{method.Identifier}: {retries}");
        }
    }

    private static string? Form(MemberDeclarationSyntax owner, string element, string text) => (element, owner) switch
    {
        ("summary", MethodDeclarationSyntax or ConstructorDeclarationSyntax or ConversionOperatorDeclarationSyntax or OperatorDeclarationSyntax) =>
            Verbs.Contains(text.Split(' ')[0]) ? null : "A method's summary begins with a verb in the third person (\"Gets…\").",
        ("summary", BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) =>
            NounPhrase().IsMatch(text) ? null : "A type's summary begins with a noun phrase (\"A lead…\", \"The status…\").",
        ("summary", _) => QuestionWord().IsMatch(text) ? "A property's summary is a noun phrase (\"The time at which…\"), or begins with \"Whether\"." : null,
        ("exception", _) => text.StartsWith("Thrown when ", StringComparison.Ordinal) ? null : "An exception begins with \"Thrown when\".",
        _ => null,
    };

    // What is said of retries is said in the remarks, in one sentence, which is that of the route's rule.
    private static string? Retries((HttpMethod Method, string Name) route, IReadOnlyList<(string Name, string Text)> parts)
    {
        var expected = RoutePolicy.RuleFor(route.Method, route.Name) == RetryRule.OnlyIfNotSeen ? Write
            : RoutePolicy.Writes(route.Method, route.Name) ? Idempotent
            : Read;
        var remarks = string.Join(' ', parts.Where(static part => part.Name == "remarks").Select(static part => part.Text));
        if (!remarks.Contains(expected, StringComparison.Ordinal)) return $"Its remarks say \"{expected}\"";
        var rest = string.Join(' ', parts.Select(static part => part.Text)).Replace(expected, "", StringComparison.Ordinal);
        return Retry().Match(rest) is { Success: true } other ? $"Only \"{expected}\" is said of retries, not \"{other.Value}\"." : null;
    }

    private static (HttpMethod Method, string Name)? Route(MethodDeclarationSyntax method)
    {
        foreach (var attribute in method.AttributeLists.SelectMany(static list => list.Attributes))
        {
            if (attribute.Name.ToString() is not ("Get" or "Post" or "Put" or "Patch" or "Delete")) continue;
            var template = ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[0].Expression).Token.ValueText;
            var verb = new HttpMethod(attribute.Name.ToString().ToUpperInvariant());
            return (verb, $"{verb} {(template.StartsWith("/api/", StringComparison.Ordinal) ? "" : "/api/v1")}{template}");
        }
        return null;
    }

    // Whatever has a space is a text for people, or harmless.
    private static IEnumerable<(int Line, string Why)> Texts(SyntaxNode root) =>
        from node in root.DescendantNodes()
        let text = node switch
        {
            LiteralExpressionSyntax { Token.Value: string value } => value,
            InterpolatedStringExpressionSyntax parts => Message(parts),
            _ => "",
        }
        where text.Contains(' ', StringComparison.Ordinal)
        from word in Words(text)
        select (Line(node), $"{word} In: \"{text}\"");

    private static string Message(InterpolatedStringExpressionSyntax parts) =>
        string.Concat(parts.Contents.Select(static part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "…"));

    private static IEnumerable<(int Line, string Why)> Comments(SyntaxNode root) =>
        from comment in root.DescendantTrivia()
        where comment.IsKind(SyntaxKind.SingleLineCommentTrivia)
        from word in Words(comment.ToString())
        select (comment.GetLocation().GetLineSpan().StartLinePosition.Line + 1, $"{word} In: {comment}");

    private static IEnumerable<string> Words(string text) => LeftOutWords.In(text).Select(static word => $"\"{word.Found}\" is left out: {word.Instead}.");

    private static int Line(SyntaxNode node) => node.SyntaxTree.GetLineSpan(node.Span).StartLinePosition.Line + 1;

    // References and code become a letter, so that names do not count as words.
    private static string Plain(string xml) => Space().Replace(Tag().Replace(Code().Replace(Exterior().Replace(xml, " "), "X"), ""), " ").Trim();

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax || (IsOpen(member) && (member.Parent is not MemberDeclarationSyntax parent || IsPublic(parent)));

    private static bool IsOpen(MemberDeclarationSyntax member) =>
        member is EnumMemberDeclarationSyntax
        || (!Has(member, SyntaxKind.PrivateKeyword) && !Has(member, SyntaxKind.InternalKeyword)
            && (member.Parent is InterfaceDeclarationSyntax || Has(member, SyntaxKind.PublicKeyword) || Has(member, SyntaxKind.ProtectedKeyword)));

    private static bool Has(MemberDeclarationSyntax member, SyntaxKind modifier) => member.Modifiers.Any(modifier);

    [GeneratedRegex("^(A|An|The|Extension methods) ")]
    private static partial Regex NounPhrase();

    [GeneratedRegex("^(How|What|When|Where|Who|Whose|Which|Why|Its|Their|Those|Told) ")]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"[^.]*\bretr(y|ies|ied|ying)\b[^.]*\.?", RegexOptions.IgnoreCase)]
    private static partial Regex Retry();

    [GeneratedRegex(@"^\s*///", RegexOptions.Multiline)]
    private static partial Regex Exterior();

    [GeneratedRegex("<c>[^<]*</c>|<(see|paramref|typeparamref)[^>]*/>")]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
