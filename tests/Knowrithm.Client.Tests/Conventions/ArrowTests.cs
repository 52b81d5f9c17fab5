namespace Knowrithm.Client.Tests;

/// <summary>What may use what: by what the compiler resolves, and by the picture in CONTRIBUTING.md, which is the only list there is.</summary>
public sealed class ArrowTests
{
    private static readonly ArrowPicture Picture = ArrowPicture.Read();

    private static readonly (SourceReference Reference, string From, string To)[] Crossing =
    [
        .. from reference in ClientSources.References
           let between = (From: Picture.BoxOf(reference.File), To: Picture.BoxOf(reference.Target))
           where between.From is not null && between.To is not null && between.From != between.To
           select (reference, between.From, between.To),
    ];

    [Fact]
    public void The_compiler_knows_every_type_that_the_sources_name() => Violations.AssertNone(ClientSources.Unresolved);

    [Fact]
    public void Whatever_is_used_stands_at_the_end_of_an_arrow()
    {
        var wrong = Crossing.Where(static use => !Picture.Full.Contains((use.From, use.To)))
            .Where(static use => !(Picture.Dotted.Contains((use.From, use.To)) && use.Reference.IsData));

        Violations.AssertNone(wrong.Select(static use =>
            $"{use.Reference.File} uses {use.Reference.Type}; CONTRIBUTING.md has no arrow for that from {use.From} to {use.To}."));
    }

    [Fact]
    public void Every_arrow_is_used()
    {
        var used = Crossing.Select(static use => (use.From, use.To)).ToHashSet();

        Violations.AssertNone(Picture.Full.Concat(Picture.Dotted).Where(arrow => !used.Contains(arrow))
            .Select(static arrow => $"Nothing in {arrow.From} uses anything in {arrow.To}: take the arrow out of CONTRIBUTING.md."));
    }

    [Fact]
    public void Arrows_form_no_circle() => Assert.Null(Picture.FindCircle());

    [Fact]
    public void Resources_know_each_other_in_one_direction_only()
    {
        var between = ClientSources.References.Where(static use => Picture.BoxOf(use.File) == "Resources" && Picture.BoxOf(use.Target) == "Resources")
            .Select(static use => (From: use.File.Split('/')[0], To: use.Target.Split('/')[0])).Where(static pair => pair.From != pair.To).ToHashSet();

        Assert.Null(Graph.FindCircle(between));
    }

    [Fact]
    public void The_client_knows_none_of_the_other_packages() => AssertNoReference(typeof(KnowrithmClient), "Knowrithm");

    [Fact]
    public void The_sandbox_knows_nothing_of_ours()
    {
        AssertNoReference(typeof(Knowrithm.Sandbox.KnowrithmSandbox), "Knowrithm");
        Assert.DoesNotContain("ProjectReference", Repository.Read("src/Knowrithm.Sandbox/Knowrithm.Sandbox.csproj"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Refit")]
    [InlineData("Knowrithm.Sandbox")]
    [InlineData("Microsoft.Extensions.AI")]
    public void The_chat_client_stands_on_what_users_see_and_on_abstractions(string assembly) =>
        Assert.DoesNotContain(typeof(KnowrithmChatClientOptions).Assembly.GetReferencedAssemblies(), name => name.Name == assembly);

    private static void AssertNoReference(Type type, string prefix) =>
        Assert.DoesNotContain(type.Assembly.GetReferencedAssemblies(), name => name.Name!.StartsWith(prefix, StringComparison.Ordinal));
}
