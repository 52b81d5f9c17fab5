using System.Net;

namespace Knowrithm.Client.Tests;

public sealed class OperationFailureTests
{
    // The task's last body, what the message says, code, http status.
    public static TheoryData<string, string, string?, int?> Failures => new()
    {
        { """{"status":"failure","error":"No such provider"}""", "No such provider", null, null },
        { """{"state":"FAILURE","error":{"message":"No such provider","code":"LLM_404"}}""", "No such provider", "LLM_404", null },
        { """{"task_status":"failed","message":"Out of memory"}""", "Out of memory", null, null },
        { """{"status":"error","result":{"error":"Broken"}}""", "Broken", null, null },
        { """{"status":"cancelled"}""", "cancelled", null, null },
        { """{"status":"REVOKED"}""", "REVOKED", null, null },
        { """{"status":"rejected","error":null}""", "no reason", null, null },
        { """{"status":"success","result":{"status":"error","http_status":400,"message":"Invalid LLM configuration","data":{"details":["API key required for HuggingFace"]}}}""", "API key required for HuggingFace", null, 400 },
        { """{"status":"success","result":{"status":"error","http_status":400,"message":"Invalid LLM configuration","data":{}}}""",
            "Invalid LLM configuration", null, 400 },
        { """{"state":"SUCCESS","result":{"status":"error","message":"Invalid LLM configuration","data":{}}}""", "Invalid LLM configuration", null, null },
        { """{"state":"SUCCESS","status":"error","http_status":422,"message":"Invalid LLM configuration","data":{"details":["no key"]}}""",
            "Invalid LLM configuration", null, 422 },
        { """{"state":"SUCCESS","http_status":500,"message":"Broke"}""", "Broke", null, 500 },
    };

    [Theory, MemberData(nameof(Failures))]
    public async Task Is_an_exception_that_says_why(string task, string says, string? code, int? status)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, task));
        using var client = TestClient.Create(server, time);

        var operation = await client.Agents.StartTestAgentAsync("a1", new() { Query = "q" });
        var failure = await time.PassUntilThrowsAsync<KnowrithmOperationException>(operation.WaitForCompletionAsync());

        Assert.Contains(says, failure.Message, StringComparison.Ordinal);
        Assert.Equal(("t1", code, (HttpStatusCode?)status), (failure.OperationId, failure.Code, failure.StatusCode));
        Assert.True(operation.IsCompleted);
        Assert.True(operation.Status.IsFailure);
        Assert.Same(failure, Assert.Throws<KnowrithmOperationException>(() => operation.Value));
        Assert.NotNull(failure.RawBody);
    }

    [Fact]
    public async Task A_vanished_operation_is_a_failure_with_an_unknown_outcome()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, """{"status":"started"}"""), (404, """{"error":"Task not found"}"""));
        using var client = TestClient.Create(server, time);

        var failure = await time.PassUntilThrowsAsync<KnowrithmOperationException>(client.Agents.RestoreAgentAsync("a1"));

        Assert.Equal((HttpStatusCode.NotFound, true), (failure.StatusCode, failure.MayHaveBeenApplied));
        Assert.IsType<KnowrithmNotFoundException>(failure.InnerException);
    }

    [Theory]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","result":null}""")]
    [InlineData("""{"status":"success","result":"All good"}""")]
    [InlineData("""{"status":"success","result":[1]}""")]
    [InlineData("""{"status":"success","result":{"agent":null}}""")]
    public async Task An_unreadable_result_throws_instead_of_an_empty_entity(string task)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, task));
        using var client = TestClient.Create(server, time);

        var failure = await time.PassUntilThrowsAsync<KnowrithmOperationException>(client.Agents.RestoreAgentAsync("a1"));

        Assert.True(failure.MayHaveBeenApplied);
    }

    [Theory]
    [InlineData("""{"status":"success"}""")]
    [InlineData("""{"status":"success","result":"Agent deleted"}""")]
    [InlineData("""{"status":"success","result":{"message":"Agent deleted"}}""")]
    public async Task A_receipt_may_be_anything(string task)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, task));
        using var client = TestClient.Create(server, time);

        Assert.NotNull(await time.PassUntilAsync(client.Agents.DeleteAgentAsync("a1")));
    }

    [Theory]
    [InlineData("401")]
    [InlineData("403")]
    public async Task A_forbidden_poll_ends_the_wait(string fault)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((received, cancellationToken) => received.Number == 1
            ? Task.FromResult(ScriptedServer.Json("""{"task_id":"t1"}""", 202))
            : Fault.AnswerAsync(fault, cancellationToken));
        using var client = TestClient.Create(server, time);

        await time.PassUntilThrowsAsync<KnowrithmApiException>(client.Agents.RestoreAgentAsync("a1"));

        Assert.Equal(2, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"status":"failure","error":"wrong password Pässwort\"geheim"}""")]
    [InlineData("""{"status":"failure","message":"P\u00e4sswort\u0022geheim is wrong"}""")]
    [InlineData("""{"status":"success","result":{"http_status":400,"message":"Pässwort\"geheim","data":{"details":["Pässwort\"geheim"]}}}""")]
    [InlineData("""{"status":"success","result":{"session":"Pässwort\"geheim"}}""")]
    public async Task A_task_that_repeats_a_secret_of_its_request_does_not_show_it(string task)
    {
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, task));
        using var client = TestClient.Create(server, configure: o => o.OperationPollInterval = TimeSpan.FromMilliseconds(1));

        var failure = await Assert.ThrowsAnyAsync<KnowrithmException>(() => client.Auth.LogInAsync("a@b.example", "Pässwort\"geheim"));

        Assert.DoesNotContain("geheim", $"{failure} {(failure as KnowrithmOperationException)?.RawBody} {(failure as KnowrithmOperationException)?.Details}",
            StringComparison.Ordinal);
    }
}
