using System.Reflection;
using System.Text;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>Every block of README.md, docs/ and the packages' READMEs compiles, and runs against a sandbox as a reader would paste it.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class ReadmeTests
{
    private const string Client = "using Knowrithm.Client;\nusing var client = new KnowrithmClient(KnowrithmClientOptions.FromEnvironment());\n";

    // Tests of Knowrithm.Aspire.Hosting compile the others, which want its packages.
    private static readonly ReadmeBlock[] CSharp = [.. ReadmeBlock.All.Where(static block => block.Language == "csharp" && block.How != "app host")];

    private static readonly Lazy<(Assembly? Programs, string[] Problems)> Compiled =
        new(static () => ReadmeProgram.Compile(CSharp.Select(static (block, index) => (Name(index), block.File, Line(block), Complete(block)))));

    public static TheoryData<int, string> Programs =>
        [.. CSharp.Select(static (block, index) => (index, $"{block}")).Where(static entry => CSharp[entry.index].How != "compile")];

    [Fact]
    public void Every_block_compiles_without_warnings() =>
        Assert.True(Compiled.Value.Problems.Length == 0, string.Join('\n', Compiled.Value.Problems));

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Block_runs(int index, string name)
    {
        Assert.True(Compiled.Value.Programs is not null, $"{name} did not run, because not every block compiles.");
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration) = (3, TimeSpan.Zero));
        using var client = new KnowrithmClient(
            new KnowrithmClientOptions { BaseUrl = sandbox.Address.ToString(), ApiKey = sandbox.ApiKey, ApiSecret = sandbox.ApiSecret }.Patient());
        var agent = (await client.Agents.ListAgentsAsync())[0];
        sandbox.Teach(agent.Id, "Opening hours", "We are open from Monday to Friday.");
        using var environment = new EnvironmentVariables(
            ("KNOWRITHM_API_KEY", sandbox.ApiKey), ("KNOWRITHM_API_SECRET", sandbox.ApiSecret), ("KNOWRITHM_BASE_URL", sandbox.Address.ToString()),
            ("README_agentId", agent.Id), ("README_email", sandbox.UserEmail), ("README_password", sandbox.UserPassword));

        var output = await ReadmeProgram.RunAsync(Compiled.Value.Programs, Name(index));

        Assert.False(string.IsNullOrWhiteSpace(output), "It printed nothing.");
    }

    [Fact]
    public void Configuration_block_is_a_valid_configuration()
    {
        var block = Assert.Single(ReadmeBlock.All, block => block.How == "configuration");
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes(block.Text))).Build());
        services.AddKnowrithmClient();

        using var provider = services.BuildServiceProvider(validateScopes: true);

        Assert.NotNull(provider.GetRequiredService<IKnowrithmClient>());
        var section = provider.GetRequiredService<IConfiguration>().GetSection("Knowrithm");
        Assert.All(section.GetChildren(), entry => Assert.NotNull(typeof(KnowrithmClientOptions).GetProperty(entry.Key)));
    }

    [Fact]
    public void Every_block_is_covered() => Assert.All(ReadmeBlock.All, static block => Assert.True(
        block.Language switch
        {
            "csharp" => block.How.Length > 0,
            "json" => block.How == "configuration",
            // ArrowTests compare it with the sources.
            "mermaid" => block.File == "CONTRIBUTING.md",
            "bash" => Names(block.Text).All(Exists),
            _ => false,
        },
        $"Nothing runs {block}, or it names what does not exist."));

    // What a command names of the repository: a folder, a file, a package.
    private static IEnumerable<string> Names(string commands) => commands.Split('\n').SelectMany(static command => command.Split(' ')
        .Where(static word => word.Split('/') is ["samples" or "src" or "tests" or "benchmarks" or ".ci", _, ..])
        .Concat(command.StartsWith("dotnet add package ", StringComparison.Ordinal) ? [$"src/{command.Split(' ')[3]}"] : []));

    private static bool Exists(string name) => Path.Combine(DocumentPage.Root, name) is var path && (File.Exists(path) || Directory.Exists(path));

    private static string Name(int index) => $"Block{index}";

    // What stands before the block is not on the page.
    private static int Line(ReadmeBlock block) =>
        Complete(block) is var code && code.IndexOf(block.Text.Split('\n')[0], StringComparison.Ordinal) is >= 0 and var at
            ? block.Line - code.AsSpan(0, at).Count('\n')
            : block.Line;

    // A file that a reader keeps is another one for each run.
    private static string Complete(ReadmeBlock block) => UsingsFirst(Frame(block).Replace(
        "\"changes.db\"", "System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName())", StringComparison.Ordinal));

    private static string Variable(string name) => $"var {name} = Environment.GetEnvironmentVariable(\"README_{name}\")!;\n";

    private static string UsingsFirst(string code)
    {
        var lines = code.Split('\n').ToLookup(static line => line.StartsWith("using ", StringComparison.Ordinal) && line.AsSpan().IndexOfAny('=', '(') < 0);
        return string.Join('\n', lines[true].Concat(lines[false]));
    }

    private static string Services(ReadmeBlock block) => block.Text.Contains("builder.", StringComparison.Ordinal) ? "builder.Services" : "services";

    private static string Frame(ReadmeBlock block) => block.How switch
    {
        "client" => Client + block.Text,
        "client, login" => $"{Client}{Variable("email")}{Variable("password")}{block.Text}",
        "client, agentId" => $"{Client}{Variable("agentId")}{block.Text}",
        "test, doubles" => "using Knowrithm.Client.Tests;\n" + block.Text,
        // What is registered can be created.
        "events" => block.Text.Replace("\nsealed class SyncToCrm", $$"""

            using var made = {{Services(block)}}.BuildServiceProvider(validateScopes: true);
            Console.WriteLine(made.GetRequiredService<IWebhookReceiver>());

            sealed class SyncToCrm
            """, StringComparison.Ordinal),
        "webhook" => block.Text + """

            var signed = WebhookSigner.Create(
                "whsec_readme", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });
            return Receive(signed.Body.Span, signed.Signature, "whsec_readme") == 200 && Receive(signed.Body.Span, signed.Signature, "another") == 403 ? 0 : 1;
            """,
        "receiver" => "using System.Net.Http.Json;\n" + block.Text.Replace("app.Run();", """
            app.Urls.Add("http://127.0.0.1:0");
            app.Configuration["Knowrithm:Webhooks:Secrets:0"] = "whsec_readme";
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            foreach (var (secret, status) in new[] { ("whsec_readme", 200), ("whsec_readme", 200), ("another", 403) })
            {
                var lead = new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" };
                var signed = WebhookSigner.Create(secret, WebhookEventType.LeadCreated, lead, timestamp: DateTimeOffset.UnixEpoch);
                using var answer = await http.SendAsync(signed.ToHttpRequestMessage(new Uri("/webhooks/knowrithm", UriKind.Relative)));
                if ((int)answer.StatusCode != status) return 1;
            }
            if (await http.GetStringAsync("/health") != "Healthy") return 2;
            await app.StopAsync();
            return 0;
            """, StringComparison.Ordinal),
        "dead letters" => block.Text + """

            using var services = new ServiceCollection().AddKnowrithmEvents().Services.BuildServiceProvider();
            await RepairAsync(services.GetRequiredService<IEventOperations>());
            Console.WriteLine("nothing to repair");
            """,
        _ => block.Text,
    };
}
