
namespace Knowrithm.Client.Tests;

public sealed class OperationTests
{
    private const string Done = """{"status":"success","result":{"agent":{"id":"a1","name":"Ava"}}}""";

    [Fact]
    public async Task Goes_from_pending_over_running_to_its_result()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202,
            """{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status","message":"Queued","estimated_time":5}"""),
                (200, """{"status":"pending"}"""), (200, """{"status":"started","progress":40,"message":"Working"}"""), (200, Done));
        using var client = TestClient.Create(server, time);
        var told = new List<OperationProgress>();

        var operation = await client.Agents.StartRestoreAgentAsync("a1");
        Assert.Equal(("t1", false, "accepted"), (operation.Id, operation.IsCompleted, operation.Status.Value));
        Assert.Equal(5, operation.Acknowledgement.EstimatedTime);
        Assert.Throws<InvalidOperationException>(() => operation.Value);
        var agent = await time.PassUntilAsync(operation.WaitForCompletionAsync(new Told(told)));

        Assert.Equal("Ava", agent.Name);
        Assert.Same(agent, operation.Value);
        Assert.True(operation.IsCompleted);
        Assert.Equal(["accepted", "pending", "started", "success"], told.Select(progress => progress.Status.Value));
        Assert.Equal((40d, "Working", "t1"), (told[2].Progress, told[2].Message, told[2].OperationId));
        Assert.All(server.Requests.Skip(1), received => Assert.Equal("/api/v1/tasks/t1/status", received.Path));
    }

    [Theory]
    [InlineData("""{"status":"success","result":{"agent":{"id":"a1"}}}""")]
    [InlineData("""{"state":"SUCCESS","result":{"agent":{"id":"a1"}}}""")]
    [InlineData("""{"task_status":"Completed","data":{"agent":{"id":"a1"}}}""")]
    [InlineData("""{"status":"finished","response":{"agent":{"id":"a1"}}}""")]
    [InlineData("""{"status":"DONE","result":{"id":"a1"}}""")]
    [InlineData("""{"status":"succeeded","result":"{\"agent\":{\"id\":\"a1\"}}"}""")]
    [InlineData("""{"status":"success","result":{"data":{"agent":{"id":"a1"}}}}""")]
    [InlineData("""{"status":"success","result":{"status":"success","http_status":200,"message":"ok","data":{"agent":{"id":"a1"}}}}""")]
    [InlineData("""{"status":"success","result":{"status":"success","http_status":200,"data":"{\"id\":\"a1\"}"}}""")]
    [InlineData("""{"status":"success","result":null,"data":{"id":"a1"}}""")]
    [InlineData("""{"status":"success","agent":{"id":"a1"}}""")]
    [InlineData("""{"success":true,"data":{"task_id":"t1","status":"success","result":{"agent":{"id":"a1"}}}}""")]
    public async Task The_result_is_found_under_every_name(string task)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((202, """{"task_id":"t1"}"""), (200, task));
        using var client = TestClient.Create(server, time);

        Assert.Equal("a1", (await time.PassUntilAsync(client.Agents.RestoreAgentAsync("a1"))).Id);
    }

    [Theory]
    [InlineData(202, """{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status"}""")]
    [InlineData(200, """{"status":"accepted","task_id":"t1"}""")]
    [InlineData(202, """{"taskId":"t1"}""")]
    [InlineData(202, """{"success":true,"data":{"task_id":"t1","status":"queued"}}""")]
    [InlineData(201, """{"task_id":"t1","message":"on its way"}""")]
    public async Task An_acknowledgement_is_a_body_with_a_task_whatever_its_status(int status, string body)
    {
        var time = new TestTime();
        using var server = new ScriptedServer((status, body), (200, Done));
        using var client = TestClient.Create(server, time);

        var operation = await client.Agents.StartRestoreAgentAsync("a1");

        Assert.Equal(("t1", false), (operation.Id, operation.IsCompleted));
        Assert.Equal("a1", (await time.PassUntilAsync(operation.WaitForCompletionAsync())).Id);
    }

    [Theory]
    [InlineData("""{"message":"created","agent":{"id":"a1"},"settings":{}}""")]
    [InlineData("""{"id":"a1"}""")]
    [InlineData("""{"agent":{"id":"a1"},"task_id":"t1"}""")]
    public async Task An_immediate_body_is_an_operation_that_has_ended(string body)
    {
        using var server = new ScriptedServer((201, body));
        using var client = TestClient.Create(server, new TestTime());

        var operation = await client.Agents.StartRestoreAgentAsync("a1");

        Assert.True(operation.IsCompleted);
        Assert.Equal("a1", operation.Value.Id);
        Assert.Equal("a1", (await operation.WaitForCompletionAsync()).Id);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Another_process_goes_on_by_the_id()
    {
        var time = new TestTime();
        using var server = new ScriptedServer((200, """{"state":"PENDING"}"""), (200, Done));
        using var client = TestClient.Create(server, time);

        var operation = client.Operations.Resume<Agent>("t1");
        Assert.Empty(server.Requests);
        await operation.UpdateStatusAsync();
        Assert.Equal((OperationStatus.Pending, false), (operation.Status, operation.IsCompleted));

        Assert.Equal("Ava", (await time.PassUntilAsync(operation.WaitForCompletionAsync())).Name);
    }

    [Fact]
    public void Only_what_some_method_starts_can_be_resumed()
    {
        using var client = TestClient.Create(new ScriptedServer((200, "{}")));

        Assert.Throws<NotSupportedException>(() => client.Operations.Resume<DateTime>("t1"));
        Assert.Throws<ArgumentException>(() => client.Operations.Resume<Agent>(" "));
    }

    [Fact]
    public async Task Operations_can_be_made_for_tests()
    {
        var agent = new Agent { Id = "a1" };
        var failure = new KnowrithmOperationException("t1", "no");

        Assert.Same(agent, await Operation.Completed(agent).WaitForCompletionAsync());
        Assert.Same(failure, await Assert.ThrowsAsync<KnowrithmOperationException>(() => Operation.Failed<Agent>(failure).WaitForCompletionAsync()));
        Assert.Equal((true, OperationStatus.Failure), (Operation.Failed<Agent>(failure).IsCompleted, Operation.Failed<Agent>(failure).Status));
        await Operation.Completed(agent).UpdateStatusAsync();
    }

    private sealed class Told(List<OperationProgress> told) : IProgress<OperationProgress>
    {
        public void Report(OperationProgress value) => told.Add(value);
    }
}
