using NSubstitute;
using NSubstitute.Exceptions;

namespace Knowrithm.Client.Tests;

/// <summary>
/// How a user's tests stand in for the client; copy from here. NSubstitute replaces every method of an interface, those with a body too: double the
/// method that your code calls. To have the bodies run, give a real client an in-memory handler, or write the few methods below them by hand.
/// </summary>
public sealed class DoubleTests
{
    private static readonly CreateAgentRequest Request =
        new()
        {
            Name = "Support",
            Settings = new() { LlmProvider = "openai", LlmModel = "gpt-4o-mini", EmbeddingProvider = "openai", EmbeddingModel = "small" }
        };

    public static TheoryData<Type> Resources => [.. typeof(IKnowrithmClient).GetProperties().Select(static property => property.PropertyType)];

    [Theory, MemberData(nameof(Resources))]
    public void A_double_of_the_client_returns_doubles_of_its_resources(Type resource)
    {
        var (client, expected) = (Substitute.For<IKnowrithmClient>(), Substitute.For([resource], []));
        var property = typeof(IKnowrithmClient).GetProperties().Single(property => property.PropertyType == resource);

        Assert.IsAssignableFrom(resource, property.GetValue(client));
        property.GetValue(client).Returns(expected);
        Assert.Same(expected, property.GetValue(client));
    }

    [Fact]
    public async Task A_method_that_waits_is_doubled_itself()
    {
        var client = Substitute.For<IKnowrithmClient>();
        client.Agents.CreateAgentAsync(Request).Returns(new Agent { Id = "a1", Status = AgentStatus.Active });

        Assert.Equal("a1", (await client.Agents.CreateAgentAsync(Request)).Id);
        await client.Agents.Received(1).CreateAgentAsync(Arg.Is<CreateAgentRequest>(static request => request.Name == "Support"), Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task An_operation_is_doubled_with_its_end()
    {
        var client = Substitute.For<IKnowrithmClient>();
        client.Agents.StartCreateAgentAsync(Request).Returns(Operation.Completed(new Agent { Id = "a1" }));
        client.Leads.StartDeleteLeadAsync("l1").Returns(Operation.Failed<LeadReceipt>(new KnowrithmOperationException("t1", "It is in use.")));

        var operation = await client.Agents.StartCreateAgentAsync(Request);

        Assert.Equal("a1", (await operation.WaitForCompletionAsync()).Id);
        await Assert.ThrowsAsync<KnowrithmOperationException>(async () => await (await client.Leads.StartDeleteLeadAsync("l1")).WaitForCompletionAsync());
    }

    [Fact]
    public async Task An_agents_answer_is_doubled_with_its_message()
    {
        var client = Substitute.For<IKnowrithmClient>();
        client.Conversations.AskAsync("c1", "Hello?", Arg.Any<CancellationToken>())
            .Returns(new Answer(new Message { Content = "Hello!", Sources = [new() { DocumentName = "Handbook" }] }));

        var answer = await client.Conversations.AskAsync("c1", "Hello?");

        Assert.Equal(("Hello!", "Handbook"), (answer.Content, answer.Sources[0].DocumentName));
    }

    [Fact]
    public async Task A_list_is_doubled_with_its_pages()
    {
        var client = Substitute.For<IKnowrithmClient>();
        client.Leads.ListCompanyLeadsAsync().ReturnsForAnyArgs(new Page<Lead>([new Lead { Id = "l1" }], total: 1));
        client.Leads.ListAllCompanyLeadsAsync()
            .ReturnsForAnyArgs(new AsyncPageable<Lead>(static (page, _) => Task.FromResult(new Page<Lead>([new Lead { Id = $"l{page}" }], page, pages: 3))));

        var ids = new List<string>();
        await foreach (var lead in client.Leads.ListAllCompanyLeadsAsync()) ids.Add(lead.Id);

        Assert.Equal(["l1", "l2", "l3"], ids);
        Assert.Equal(1, (await client.Leads.ListCompanyLeadsAsync()).Total);
    }

    // What not to rely on: the body of a method of an interface does not run in a double, and cannot be asked to.
    [Fact]
    public void NSubstitute_does_not_run_the_body_of_an_interfaces_method()
    {
        var agents = Substitute.For<IAgentsApi>();
        agents.StartCreateAgentAsync(Request).Returns(Operation.Completed(new Agent { Id = "a1" }));

        Assert.Throws<CouldNotConfigureCallBaseException>(() => agents.When(static double_ => double_.CreateAgentAsync(Request)).CallBase());
    }

    [Fact]
    public async Task A_double_can_be_set_up_to_wait_for_what_it_starts()
    {
        var agents = Substitute.For<IAgentsApi>();
        agents.StartCreateAgentAsync(Request).Returns(Operation.Completed(new Agent { Id = "a1" }));
        agents.CreateAgentAsync(Request).Returns(async _ => await (await agents.StartCreateAgentAsync(Request)).WaitForCompletionAsync());

        Assert.Equal("a1", (await agents.CreateAgentAsync(Request)).Id);
    }

    [Fact]
    public async Task A_class_of_ones_own_inherits_the_bodies()
    {
        IMonitoringApi monitoring = Substitute.ForPartsOf<Monitoring>();

        Assert.Equal("done", (await monitoring.TriggerSystemMetricCollectionAsync()).Message);
        await monitoring.Received(1).StartTriggerSystemMetricCollectionAsync(Arg.Any<CancellationToken>());
    }

    [Fact]
    public async Task A_real_client_over_a_handler_in_memory_runs_all_of_it()
    {
        using var client = new RequestRecorder("""{"agent":{"id":"a1","name":"Support"}}""").Client();

        Assert.Equal("Support", (await client.Agents.CreateAgentAsync(Request)).Name);
    }

    public abstract class Monitoring : IMonitoringApi
    {
        public virtual Task<Health> HealthCheckAsync(CancellationToken cancellationToken = default) => Task.FromResult(new Health { Status = "healthy" });

        public virtual Task<Operation<SystemMetricReceipt>> StartTriggerSystemMetricCollectionAsync(CancellationToken cancellationToken = default) =>
            Task.FromResult(Operation.Completed(new SystemMetricReceipt { Message = "done" }));
    }
}
