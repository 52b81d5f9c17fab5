using System.Text;
using Knowrithm.Sandbox;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Tests.Readme;

/// <summary>Every block of the READMEs compiles and runs, against a sandbox, as a reader would paste it.</summary>
[Collection(EnvironmentCollection.Name)]
public sealed class ReadmeTests
{
    private const string Client = "using Knowrithm.Client;\nusing var client = new KnowrithmClient(KnowrithmClientOptions.FromEnvironment());\n";

    public static TheoryData<ReadmeBlock> Programs => [.. ReadmeBlock.All.Where(block => block.Language == "csharp")];

    [Theory]
    [MemberData(nameof(Programs))]
    public async Task Block_compiles_without_warnings_and_runs(ReadmeBlock block)
    {
        await using var sandbox = await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.TaskDuration) = (3, TimeSpan.Zero));
        using var environment = new EnvironmentVariables(
            ("KNOWRITHM_API_KEY", sandbox.ApiKey), ("KNOWRITHM_API_SECRET", sandbox.ApiSecret), ("KNOWRITHM_BASE_URL", sandbox.Address.ToString()));
        using var client = new KnowrithmClient(KnowrithmClientOptions.FromEnvironment());
        var agent = (await client.Agents.ListAgentsAsync())[0];
        sandbox.Teach(agent.Id, "Opening hours", "We are open from Monday to Friday.");

        var (program, problems) = ReadmeProgram.Compile(UsingsFirst(Complete(block, agent.Id, sandbox)));
        Assert.True(program is not null, problems);
        if (block.How == "compile") return;
        var output = await ReadmeProgram.RunAsync(program);

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
    public void Every_block_is_covered()
    {
        string[] commands = ["dotnet run samples/quickstart.cs", "dotnet test", "dotnet add package Knowrithm.Client", "dotnet add package Knowrithm.Sandbox", "dotnet add package Knowrithm.Client.AI", "dotnet add package Knowrithm.Client.AspNetCore", "dotnet add package Knowrithm.Client.AspNetCore.Redis", "dotnet run --project samples/webhooks"];

        Assert.All(ReadmeBlock.All, block => Assert.True(
            block.Language switch { "csharp" => block.How.Length > 0, "json" => block.How == "configuration", "bash" => commands.Contains(block.Text.Trim()), _ => false },
            $"Nothing runs {block}."));
    }

    private static string UsingsFirst(string code)
    {
        var lines = code.Split('\n').ToLookup(static line => line.StartsWith("using ", StringComparison.Ordinal) && !line.Contains('=', StringComparison.Ordinal));
        return string.Join('\n', lines[true].Concat(lines[false]));
    }

    private static string Complete(ReadmeBlock block, string agentId, KnowrithmSandbox sandbox) => block.How switch
    {
        "client" => Client + block.Text,
        "client, login" => $"{Client}const string email = \"{sandbox.UserEmail}\", password = \"{sandbox.UserPassword}\";\n{block.Text}",
        "client, agentId" => $"{Client}const string agentId = \"{agentId}\";\n{block.Text}",
        "webhook" => block.Text + """

            var signed = WebhookSigner.Create("whsec_readme", WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" });
            return Receive(signed.Body.Span, signed.Signature, "whsec_readme") == 200 && Receive(signed.Body.Span, signed.Signature, "another") == 403 ? 0 : 1;
            """,
        "receiver" => "using System.Net.Http.Json;\n" + block.Text.Replace("app.Run();", """
            app.Urls.Add("http://127.0.0.1:0");
            app.Configuration["Knowrithm:Webhooks:Secrets:0"] = "whsec_readme";
            await app.StartAsync();
            using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
            foreach (var (secret, status) in new[] { ("whsec_readme", 200), ("whsec_readme", 200), ("another", 403) })
            {
                var signed = WebhookSigner.Create(secret, WebhookEventType.LeadCreated, new Knowrithm.Client.Lead { Id = "lead_1", Email = "ada@example.com" }, timestamp: DateTimeOffset.UnixEpoch);
                using var answer = await http.SendAsync(signed.ToHttpRequestMessage(new Uri("/webhooks/knowrithm", UriKind.Relative)));
                if ((int)answer.StatusCode != status) return 1;
            }
            if (await http.GetStringAsync("/health") != "Healthy") return 2;
            await app.StopAsync();
            return 0;
            """, StringComparison.Ordinal),
        "dead letters" => block.Text.Replace("static async Task RepairAsync", "await RepairAsync(new DeadLetters());\n\nstatic async Task RepairAsync", StringComparison.Ordinal) + """

            sealed class DeadLetters : IWebhookDeadLetters
            {
                public async IAsyncEnumerable<WebhookDeadLetter> ListAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
                {
                    await Task.Yield();
                    yield return new() { Id = "1-1", Body = System.Text.Encoding.UTF8.GetBytes("{\"event\":\"lead.created\"}"), Runs = 8, Handlers = ["crm"], Error = "away" };
                }

                public Task<bool> PutBackAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(true);

                public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(true);
            }
            """,
        _ => block.Text,
    };
}
