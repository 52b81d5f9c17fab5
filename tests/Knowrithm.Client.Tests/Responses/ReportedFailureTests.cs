#pragma warning disable KNOW001 // What no source shows may report a failure too.

namespace Knowrithm.Client.Tests;

/// <summary>A successful status whose body reports a failure: every route of the table × every spelling × what stands beside it.</summary>
public sealed class ReportedFailureTests
{
    // {0} stands for an empty list beside it.
    private static readonly string[] Reports =
    [
        """{"success":false,"message":"Database unavailable"}""",
        """{"success":false,"message":"Database unavailable","errors":[]}""",
        """{"errors":[],"message":"Database unavailable","success":false}""",
        """{"message":"Database unavailable","success":"False","data":null}""",
        """{"status":"error","http_status":500,"data":[],"message":"Database unavailable"}""",
        """{"data":[],"message":"Database unavailable","http_status":500,"status":"error"}""",
        """{"http_status":"503","message":"Database unavailable","data":{}}""",
        """{"status_code":500,"message":"Database unavailable"}""",
        """{"ok":false,"error":"Database unavailable"}""",
        """{"error":"Database unavailable"}""",
        """{"error":{"code":"DB","message":"Database unavailable"}}""",
        """{"errors":[{"message":"Database unavailable"}],"message":"Database unavailable","data":null}""",
        """{"code":500,"message":"Database unavailable"}""",
        """{"Success":false,"Message":"x","message":"Database unavailable"}""",
        """{"succ\u0065ss":false,"message":"Database unavailable"}""",
        """{"data":{"success":false,"message":"Database unavailable"}}""",
        """{"success":false,"data":"{\"id\":\"a1\"}","message":"Database unavailable"}""",
    ];

    private static readonly string[] ListKeys = ["items", "agents", "leads", "conversations", "messages", "documents", "users"];

    public static TheoryData<string, string> EveryRoute => [.. RouteTable.All
        .Where(static route => route.Method.ReturnType.GetGenericArguments()[0] is var type && type != typeof(WidgetScript) && type != typeof(Stream))
        .SelectMany(static (route, row) => Excerpt.Of(Reports, row, Reports.Length).Where(body => !IsOfItsOwn(route, body))
            .Select(body => (route.ToString(), body)))];

    public static TheoryData<string, string> EveryList => [.. RouteTable.All.Where(static route => IsPage(route.Method.ReturnType.GetGenericArguments()[0]))
        .SelectMany(static (route, row) => Excerpt.Of(ListKeys, row, ListKeys.Length).Select(key => (route.ToString(), key)))];

    [Theory, MemberData(nameof(EveryRoute))]
    public async Task A_body_that_reports_failure_is_an_exception_whatever_its_status(string line, string body)
    {
        var route = Find(line);

        var error = await Assert.ThrowsAnyAsync<KnowrithmException>(() => Canonical.ReadAsync(route.Method, body));

        Assert.True(error is KnowrithmApiException, $"{error.GetType().Name}: {error.Message}");
        Assert.Contains("Database unavailable", error.Message, StringComparison.Ordinal);
        Assert.Contains("reports a failure", error.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(EveryList))]
    public async Task An_empty_list_beside_a_reported_failure_is_not_an_empty_page(string line, string key)
    {
        foreach (var report in (string[])["\"success\":false", "\"status\":\"error\"", "\"error\":\"no\"", "\"http_status\":502", "\"errors\":[\"no\"]",
            "\"code\":500"])
            foreach (var body in (string[])[$"{{{report},\"{key}\":[]}}", $"{{\"{key}\":[],{report}}}", $"{{\"data\":{{\"{key}\":[]}},{report}}}",
                $"{{\"data\":{{{report},\"{key}\":[]}}}}"])
                await Assert.ThrowsAnyAsync<KnowrithmException>(() => Canonical.ReadAsync(Find(line).Method, body));
    }

    [Theory]
    [InlineData(400, typeof(KnowrithmValidationException), false)]
    [InlineData(401, typeof(KnowrithmAuthenticationException), false)]
    [InlineData(403, typeof(KnowrithmPermissionException), false)]
    [InlineData(404, typeof(KnowrithmNotFoundException), false)]
    [InlineData(409, typeof(KnowrithmConflictException), false)]
    [InlineData(429, typeof(KnowrithmRateLimitException), false)]
    [InlineData(503, typeof(KnowrithmServerException), true)]
    [InlineData(0, typeof(KnowrithmApiException), true)]
    public async Task The_status_that_the_body_names_counts(int status, Type type, bool mayHaveBeenApplied)
    {
        var named = status == 0 ? "" : $",\"http_status\":{status}";
        using var client = new RequestRecorder($$$"""{"success":false,"message":"no","code":"X_1","errors":{"name":["too long"]}{{{named}}}}""")
            .Client(static options => options.MaxAttempts = 1);

        var error = (KnowrithmApiException)await Assert
            .ThrowsAnyAsync<KnowrithmException>(() => client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }));

        Assert.IsType(type, error);
        Assert.Equal((status == 0 ? 200 : status, "X_1", mayHaveBeenApplied, "too long"),
            ((int)error.StatusCode, error.Code, error.MayHaveBeenApplied, error.FieldErrors["name"][0]));
    }

    // What an entity says of itself is no failure of the call.
    public static TheoryData<string, string> Legitimate => new()
    {
        { nameof(IAgentsApi.GetAgentAsync), """{"agent":{"id":"1","status":"error","error":"no model"}}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"id":"1","status":"failed"}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"status":"error","id":"1"}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"success":true,"error":null,"errors":[],"data":{"id":"1","status":"failed"}}""" },
        { nameof(IAgentsApi.GetAgentStatsAsync), """{"status":"error","agent_id":"1"}""" },
        { nameof(IMonitoringApi.HealthCheckAsync), """{"status":"error"}""" },
        { nameof(IMonitoringApi.HealthCheckAsync), """{"status":"unhealthy","errors":["redis"]}""" },
        { nameof(IDatabasesApi.TestConnectionAsync), """{"is_valid":false,"message":"no route","status":"failed"}""" },
        { nameof(IDatabasesApi.TestConnectionAsync), """{"status":"failed","latency_ms":4}""" },
        { nameof(IDocumentsApi.ListDocumentsAsync), """{"documents":[{"id":"1","status":"failed","processing_error":"x"}]}""" },
        { nameof(IDocumentsApi.ListDocumentsAsync), """{"documents":[{"id":"1"}],"errors":["one was skipped"]}""" },
        { nameof(IDocumentsApi.UploadDocumentsAsync), """{"success":false,"documents":[{"id":"1"}],"errors":["b.pdf: too large"],"errors_count":1}""" },
        { nameof(IConversationsApi.DeleteConversationAsync), """{"message":"Conversation deleted","conversation_id":"c1","errors":[]}""" },
        { nameof(IConversationsApi.DeleteConversationAsync), """{"status":"success","code":200}""" },
        { nameof(ITasksApi.GetTaskStatusAsync), """{"task_id":"t1","status":"failed","error":"x"}""" },
        { nameof(IAgentsApi.StartUpdateAgentAsync), """{"status":"accepted","task_id":"t1","error":null}""" },
    };

    [Theory, MemberData(nameof(Legitimate))]
    public async Task What_a_result_says_of_itself_is_read(string method, string body) => Assert.NotNull(await Canonical.ReadAsync(Method(method), body));

    public static TheoryData<string, string> Ambiguous => new()
    {
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"warnings":[],"results":[{"id":"1"},{"id":"2"}],"total":2}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"results":[{"id":"1"},{"id":"2"}],"total":2,"warnings":[]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"rows":[{"id":"1"}],"data":{"found":[{"id":"2"}]}}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":[{"id":"1"}],"items":[{"id":"2"}]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":[{"id":"1"}],"data":{"leads":[{"id":"2"}]}}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":null,"results":[{"id":"2"}]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"data":[{"id":"1"}],"Data":[{"id":"2"}]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":[{"id":"1"},null]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":[{"id":"1"},{"email":"a@b.c"}]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":[{}]}""" },
        { nameof(ILeadsApi.ListCompanyLeadsAsync), """{"leads":[{"id":""}]}""" },
        { nameof(IGeographyApi.ListCountriesAsync), """[{"name":"Freedonia"}]""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"agent":{}}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"agent":{"name":"x"}}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"id":null,"name":"x"}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"agent":{"id":"1"},"agent":{"id":"2"}}""" },
        { nameof(IAgentsApi.GetAgentAsync), """{"data":{"id":"1"},"Data":{"id":"2"}}""" },
        { nameof(IAgentsApi.GetAgentStatsAsync), "{}" },
        { nameof(IAgentsApi.GetAgentStatsAsync), """{"message":"hello"}""" },
        { nameof(IAgentsApi.StartUpdateAgentAsync), """{"status":"accepted","task_id":""}""" },
        { nameof(IAgentsApi.StartUpdateAgentAsync), """{"task_id":"t1","taskId":"t2"}""" },
    };

    [Theory, MemberData(nameof(Ambiguous))]
    public async Task What_can_be_read_in_two_ways_or_lacks_its_id_is_refused(string method, string body) =>
        await Assert.ThrowsAsync<KnowrithmSerializationException>(() => Canonical.ReadAsync(Method(method), body));

    [Theory]
    [InlineData("""{"id":"a1","data":null}""", """{"data":null,"id":"a1"}""")]
    [InlineData("""{"id":"a1","data":{"id":"b2"}}""", """{"data":{"id":"b2"},"id":"a1"}""")]
    [InlineData("""{"agent":{"id":"a1"},"id":"b2"}""", """{"id":"b2","agent":{"id":"a1"}}""")]
    [InlineData("""{"agent":{"id":"a1"},"data":{"id":"b2"}}""", """{"data":{"id":"b2"},"agent":{"id":"a1"}}""")]
    public async Task The_order_of_members_does_not_matter(string one, string other)
    {
        foreach (var body in (string[])[one, other]) Assert.Equal("a1", ((Agent)await Canonical.ReadAsync(Method(nameof(IAgentsApi.GetAgentAsync)), body)).Id);
    }

    [Fact]
    public async Task A_task_in_data_does_not_go_before_one_at_the_root()
    {
        foreach (var body in (string[])["""{"task_id":"t1","data":{"task_id":"t2"}}""", """{"data":{"task_id":"t2"},"task_id":"t1"}"""])
            Assert.Equal("t1", ((Operation<Agent>)await Canonical.ReadAsync(Method(nameof(IAgentsApi.StartUpdateAgentAsync)), body)).Id);
    }

    // A task that failed, and a health that is bad, are what their routes are asked for; an export may be any text.
    private static bool IsOfItsOwn(Route route, string body) => route.Method.Name switch
    {
        nameof(ITasksApi.GetTaskStatusAsync) => body.Contains("\"status\":\"error\"", StringComparison.Ordinal)
            || body.Contains("\"data\":{", StringComparison.Ordinal) || body.Contains("\"data\":\"", StringComparison.Ordinal),
        nameof(IMonitoringApi.HealthCheckAsync) => true,
        _ => false,
    };

    private static bool IsPage(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Page<>);

    private static Route Find(string line) => RouteTable.All.Single(route => route.ToString() == line);

    private static System.Reflection.MethodInfo Method(string name) => RouteTable.All.First(route => route.Method.Name == name).Method;
}
