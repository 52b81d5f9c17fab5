using System.Text;
using System.Text.RegularExpressions;
using System.Threading.RateLimiting;

namespace Knowrithm.Client.Tests;

/// <summary>Every failure that a user meets, and the words that it comes in: what happened, whether it may have been applied, what to change.</summary>
public sealed partial class MessageTests
{
    private static readonly (string Name, Func<Scene, Task> Meet)[] Failures =
    [
        ("Wrong key", static s => s.On(401, """{"error":"Invalid API key","code":"AUTH_002"}""").Agents.ListAgentsAsync()),
        ("Expired token", static s => s.On(401, """{"msg":"Token has expired"}""")
            .WithCredential(KnowrithmCredential.Bearer("a_token")).Agents.ListAgentsAsync()),
        ("API key on a user's route", static s => s.On(401, """{"error":"Authentication required"}""").ApiKeys.CreateApiKeyAsync(new() { Name = "n" })),
        ("API key on a super-administrator's route", static s => s.On(401, """{"error":"Authentication required"}""").SuperAdmin.Metrics.GetOverviewAsync()),
        ("No credential", static s => s.On(401, """{"error":"Authentication required"}""")
            .WithCredential(KnowrithmCredential.Anonymous).Agents.ListAgentsAsync()),
        ("Missing scope, read", static s => s.On(403, """{"error":"Insufficient scope"}""").Leads.ListCompanyLeadsAsync()),
        ("Missing scope, write", static s => s.On(403, """{"error":"Insufficient scope"}""").Conversations.CreateConversationAsync(new() { AgentId = "a1" })),
        ("Missing scope, admin", static s => s.On(403, "{}").Administration.GetAuditLogsAsync()),
        ("Missing role", static s => s.On(403, """{"error":"Forbidden"}""").WithCredential(KnowrithmCredential.Bearer("a_token")).Agents.ListAgentsAsync()),
        ("Not found", static s => s.On(404, """{"error":"Agent not found"}""").Agents.GetAgentAsync("a1")),
        ("Validation", static s =>
            s.On(422, """{"error":"Validation failed","errors":{"email":["Not a valid email address."]}}""").Leads.CreateLeadAsync(Lead)),
        ("Conflict", static s => s.On(409, """{"error":"A lead with this e-mail exists"}""").Leads.CreateLeadAsync(Lead)),
        ("Too large", static s => s.On(413, "<html>Request Entity Too Large</html>").Documents.UploadFileAsync("a1", DocumentFile.FromBytes([1], "a.pdf"))),
        ("Rate limit, a long wait", static s => s.On(429, """{"error":"Rate limit exceeded"}""", "3600").Agents.ListAgentsAsync()),
        ("Rate limit, short waits", static s => s.On(429, """{"error":"Rate limit exceeded"}""", "2").Agents.ListAgentsAsync()),
        ("Rate limit, no wait named", static s => s.On(429, "{}").Agents.ListAgentsAsync()),
        ("Server error, read", static s => s.On(500, """{"error":"Internal server error"}""").Agents.ListAgentsAsync()),
        ("Server error, write", static s => s.On(500, """{"error":"Internal server error"}""").Conversations.CreateConversationAsync(new() { AgentId = "a1" })),
        ("Unavailable, with a wait", static s => s.On(503, "<html>Bad gateway</html>", "30").Agents.ListAgentsAsync()),
        ("Redirect", static s => s.On(302, "").Agents.ListAgentsAsync()),
        ("Connection refused", static s => s.Fails("refused").Agents.ListAgentsAsync()),
        ("Connection refused, write", static s => s.Fails("refused").Conversations.CreateConversationAsync(new() { AgentId = "a1" })),
        ("Name does not resolve", static s => s.Fails("no such name").Agents.ListAgentsAsync()),
        ("Connection broke, read", static s => s.Fails("reset").Agents.ListAgentsAsync()),
        ("Connection broke, write", static s => s.Fails("reset").Conversations.CreateConversationAsync(new() { AgentId = "a1" })),
        ("Connection broke, one-shot upload",
            static s => s.Fails("refused").Documents.UploadFileAsync("a1", DocumentFile.FromStream(new MemoryStream([1]), "a.pdf"))),
        ("Attempt time-out, read", static s => s.Fails("stalled").Agents.ListAgentsAsync()),
        ("Attempt time-out, write", static s => s.Fails("stalled").Conversations.CreateConversationAsync(new() { AgentId = "a1" })),
        ("Call time-out", static s => s.Fails("stalled", o => o.CallTimeout = TimeSpan.FromSeconds(10)).Agents.ListAgentsAsync()),
        ("`RequestOptions.Timeout`",
            static s => ((IKnowrithmClient)s.Fails("stalled")).With(new RequestOptions { Timeout = TimeSpan.FromSeconds(5) }).Agents.ListAgentsAsync()),
        ("Upload time-out", static s => s.Fails("stalled").Documents.UploadFileAsync("a1", DocumentFile.FromBytes([1], "a.pdf"))),
        ("Credential provider that hangs",
            static s => s.On(200, "{}", options: o => (o.ApiKey, o.ApiSecret, o.CredentialProvider) = (null, null, new Hanging())).Agents.ListAgentsAsync()),
        ("Rate limiter refuses", static s => s.On(200, "{}", options: o => o.RateLimiter = Spent()).Agents.ListAgentsAsync()),
        ("Unreadable body", static s => s.On(200, "<html>Welcome</html>").Agents.ListAgentsAsync()),
        ("Unreadable body, write", static s => s.On(200, "").Conversations.CreateConversationAsync(new() { AgentId = "a1" })),
        ("Body too large", static s => s.On(200, new string(' ', 4096), options: o => o.MaxResponseBytes = 1024).Agents.ListAgentsAsync()),
        ("Operation failed", static s => s.Accepts("""{"status":"failure","error":"The e-mail is not valid"}""").Leads.CreateLeadAsync(Lead)),
        ("Operation gone", static s => s.Accepts("{}", 404).Leads.CreateLeadAsync(Lead)),
        ("Operation unfinished", static s => s.Accepts("""{"status":"pending"}""").Leads.CreateLeadAsync(Lead)),
        ("Operation unfinished, polls fail", static s => s.Accepts("""{"error":"Internal server error"}""", 500).Leads.CreateLeadAsync(Lead)),
        ("Operation cancelled", static s => s.CancelsAfterAccepting().Leads.CreateLeadAsync(Lead, s.Caller.Token)),
        ("Write cancelled", static s => s.CancelsInFlight().Conversations.CreateConversationAsync(new() { AgentId = "a1" }, s.Caller.Token)),
        ("`OnResponse` throws, write",
            static s => ((IKnowrithmClient)s.On(201, """{"id":"c1"}"""))
                .With(new RequestOptions { OnResponse = static _ => throw new IOException("The log is full.") }).Conversations
                .CreateConversationAsync(new() { AgentId = "a1" })),
        ("File missing", static s => s.On(200, "{}").Documents.UploadFileAsync("a1", DocumentFile.FromPath("/no/such/file.pdf"))),
        ("Bad id", static s => s.On(200, "{}").Agents.GetAgentAsync("..")),
        ("Key missing", static _ => Task.FromResult(new KnowrithmClient(new KnowrithmClientOptions()))),
        ("Plain http", static _ =>
            Task.FromResult(new KnowrithmClient(new KnowrithmClientOptions { ApiKey = "k", ApiSecret = "s", BaseUrl = "http://app.knowrithm.org" }))),
        ("Two credentials", static _ => Task.FromResult(new KnowrithmClient(new KnowrithmClientOptions { ApiKey = "k", ApiSecret = "s", BearerToken = "t" }))),
    ];

    private static CreateLeadRequest Lead => new() { FirstName = "A", LastName = "B", Email = "a@b.example" };

    [Fact]
    public async Task Every_failure_says_what_happened_and_what_to_do()
    {
        var table = new StringBuilder("| failure | exception | message |\n|---|---|---|\n");
        foreach (var (name, meet) in Failures)
        {
            using var scene = new Scene();
            var failure = await MeetAsync(scene, meet);
            Assert.NotNull(failure);
            Assert.DoesNotMatch(Unclear(), failure.Message);
            if (failure is KnowrithmException { Route: { } route }
                && failure is not (KnowrithmTimeoutException { Budget: KnowrithmTimeoutBudget.Operation } or KnowrithmOperationException
                    or KnowrithmUploadException))
                Assert.StartsWith(route, failure.Message, StringComparison.Ordinal);
            Assert.Matches(@"\.( \(Parameter '\w+'\)| \(GET .*\))?$|\)\.$", failure.Message);
            table.Append("| ").Append(name).Append(" | `").Append(failure.GetType().Name).Append("` | ")
                .Append(Polls().Replace(failure.Message, "after … polls").Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ")).Append(" |\n");
        }

        Assert.Null(ReliabilityPage.Check("messages", table.ToString()));
    }

    private static async Task<Exception?> MeetAsync(Scene scene, Func<Scene, Task> meet)
    {
        try
        {
            var running = meet(scene);
            await scene.Time.PassAsync(running);
            await running;
            return null;
        }
        catch (Exception e)
        {
            return e;
        }
    }

    private static ConcurrencyLimiter Spent()
    {
        var limiter = new ConcurrencyLimiter(new() { PermitLimit = 1 });
        limiter.AttemptAcquire();
        return limiter;
    }

    // How many there are depends on the jitter of the retries.
    [GeneratedRegex(@"after \d+ polls")]
    private static partial Regex Polls();

    [GeneratedRegex("answered|sending|  |\\.\\.(?!')|test_secret", RegexOptions.IgnoreCase)]
    private static partial Regex Unclear();

    private sealed class Hanging : IKnowrithmCredentialProvider
    {
        public async ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            await TestTime.SilenceAsync(cancellationToken);
            return KnowrithmCredential.Anonymous;
        }
    }

    private sealed class Scene : IDisposable
    {
        private readonly List<IDisposable> _all = [];

        public TestTime Time { get; } = new();

        public CancellationTokenSource Caller { get; } = new();

        public KnowrithmClient On(int status, string body, string? retryAfter = null, Action<KnowrithmClientOptions>? options = null) => Create((_, _) =>
        {
            var response = ScriptedServer.Json(body, status);
            if (retryAfter is not null) response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
            return Task.FromResult(response);
        }, options);

        public KnowrithmClient Fails(string fault, Action<KnowrithmClientOptions>? options = null) =>
            Create((_, token) => Fault.AnswerAsync(fault, token), options);

        public KnowrithmClient Accepts(string task, int status = 200) =>
            Create((received, _) => Task.FromResult(
                received.Number == 1 ? ScriptedServer.Json("""{"status":"accepted","task_id":"t1"}""", 202) : ScriptedServer.Json(task, status)));

        public KnowrithmClient CancelsAfterAccepting() => Create(async (received, token) =>
        {
            if (received.Number == 1) return ScriptedServer.Json("""{"task_id":"t1"}""", 202);
            await Caller.CancelAsync();
            return await Fault.AnswerAsync("stalled", token);
        });

        public KnowrithmClient CancelsInFlight() => Create(async (_, token) =>
        {
            await Caller.CancelAsync();
            return await Fault.AnswerAsync("stalled", token);
        });

        public void Dispose()
        {
            foreach (var one in _all) one.Dispose();
            Caller.Dispose();
        }

        private KnowrithmClient Create(
            Func<ReceivedRequest, CancellationToken, Task<HttpResponseMessage>> answer, Action<KnowrithmClientOptions>? options = null)
        {
            var server = new ScriptedServer(answer);
            var client = TestClient.Create(server, Time, options);
            _all.AddRange([client, server]);
            return client;
        }
    }
}
