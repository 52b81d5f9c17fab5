using System.Collections;
using System.Reflection;
using NSubstitute;
using NSubstitute.Core;
using NSubstitute.Extensions;

namespace Knowrithm.Client.Tests;

/// <summary>Every method with a body, of every resource: in a double that runs them it calls what a test has set up.</summary>
public sealed class DefaultMethodTests
{
    private static readonly MethodInfo[] All = [.. ClientResources.All.Distinct().SelectMany(static resource => resource.GetMethods())
        // It goes on with the client that the upload went through, and calls that one.
        .Where(static method => !method.IsAbstract && !method.IsStatic && method.Name != nameof(IDocumentsApi.WaitUntilProcessedAsync))];

    public static TheoryData<string> Methods => [.. All.Select(Name)];

    [Theory, MemberData(nameof(Methods))]
    public async Task A_body_calls_what_is_set_up(string name)
    {
        var method = All.Single(method => Name(method) == name);
        var double_ = Substitute.For([method.DeclaringType!], []).RunningDefaultMethods();
        SubstitutionContext.Current.GetCallRouterFor(double_).RegisterCustomCallHandlerFactory(static _ => new Made());

        using var source = new CancellationTokenSource();
        var following = FollowAsync(method.Invoke(double_, BindingFlags.DoNotWrapExceptions, null, Arguments(method, source.Token), null)!);

        // Some of them go on until there is an answer.
        await Until.TrueAsync(() => following.IsCompleted || CallsWhatIsSetUp());
        await source.CancelAsync();
        Assert.True(CallsWhatIsSetUp(), $"{following.Exception}");

        bool CallsWhatIsSetUp() => double_.ReceivedCalls().Any(static call => call.GetMethodInfo().IsAbstract);
    }

    [Fact]
    public async Task A_walk_reads_the_pages_that_are_set_up()
    {
        var conversations = Substitute.For<IConversationsApi>().RunningDefaultMethods();
        conversations.ListConversationMessagesAsync("c1", page: 1)
            .ReturnsForAnyArgs(static call => new Page<Message>([new Message { Id = $"m{call.ArgAt<int>(1)}" }], call.ArgAt<int>(1), pages: 2));

        var ids = new List<string>();
        await foreach (var message in conversations.ListAllConversationMessagesAsync("c1")) ids.Add(message.Id);

        Assert.Equal(["m1", "m2"], ids);
    }

    [Fact]
    public async Task What_is_set_up_goes_before_the_body()
    {
        var agents = Substitute.For<IAgentsApi>().RunningDefaultMethods();
        agents.StartDeleteAgentAsync("a1").Returns(Operation.Completed(new AgentReceipt { Message = "from the body" }));
        agents.Configure().DeleteAgentAsync("a2").Returns(new AgentReceipt { Message = "set up" });

        Assert.Equal("from the body", (await agents.DeleteAgentAsync("a1")).Message);
        Assert.Equal("set up", (await agents.DeleteAgentAsync("a2")).Message);
    }

    [Fact]
    public async Task Without_it_a_body_does_not_run()
    {
        var conversations = Substitute.For<IConversationsApi>();
        conversations.ListConversationMessagesAsync("c1").ReturnsForAnyArgs(new Page<Message>([new Message { Id = "m1" }]));

        await Assert.ThrowsAsync<NullReferenceException>(async () =>
        {
            await foreach (var _ in conversations.ListAllConversationMessagesAsync("c1"))
            {
            }
        });
    }

    private static string Name(MethodInfo method) =>
        $"{method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(static parameter => parameter.ParameterType.Name))})";

    private static object?[] Arguments(MethodInfo method, CancellationToken token) =>
        [.. method.GetParameters()
            .Select(parameter => parameter.ParameterType == typeof(CancellationToken) ? token : parameter.Name == "path" ? AppContext.BaseDirectory
                : parameter.HasDefaultValue ? DefaultOf(parameter) : parameter.ParameterType == typeof(string) ? "text"
                : Sample.Of(parameter.ParameterType, full: false))];

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter.DefaultValue is null && parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType) : parameter.DefaultValue;

    private static async Task FollowAsync(object result)
    {
        if (result is Task task) await task;
        else if (result is IEnumerable) Assert.Fail("A list that is not asynchronous.");
        else await FirstAsync((dynamic)result);
    }

    private static async Task FirstAsync<T>(IAsyncEnumerable<T> items)
    {
        await foreach (var _ in items) return;
    }

    /// <summary>A result for every method without a body.</summary>
    private sealed class Made : ICallHandler
    {
        public RouteAction Handle(ICall call)
        {
            var method = call.GetMethodInfo();
            if (!method.IsAbstract || method.ReturnType is not { IsGenericType: true } type || type.GetGenericTypeDefinition() != typeof(Task<>))
                return RouteAction.Continue();
            var result = type.GetGenericArguments()[0];
            return RouteAction.Return(typeof(Task).GetMethod(nameof(Task.FromResult))!.MakeGenericMethod(result).Invoke(null, [Value(result)]));
        }

        private static object Value(Type type)
        {
            var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : null;
            var inner = type.IsGenericType ? type.GetGenericArguments()[0] : type;
            if (definition == typeof(Operation<>)) return typeof(Operation).GetMethod(nameof(Operation.Completed))!.MakeGenericMethod(inner)
                .Invoke(null, [Value(inner)])!;
            if (definition == typeof(Page<>))
                return Activator.CreateInstance(type,
                    BindingFlags.OptionalParamBinding | BindingFlags.Instance | BindingFlags.Public | BindingFlags.CreateInstance, null,
                        [Array.CreateInstance(inner, 0)], null)!;
            return Sample.Of(type, full: true);
        }
    }
}
