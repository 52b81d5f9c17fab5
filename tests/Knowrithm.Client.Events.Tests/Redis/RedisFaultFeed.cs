using Knowrithm.Client.Tests;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A change feed that makes one step after another, each with a state, an event and the checkpoint.</summary>
internal sealed class RedisFaultFeed(EventOwner owner)
{
    public const string IsCommitted = "is committed";
    public const string WasCommitted = "was committed";

    private const string List = "leads";
    private const string Fails = "fails";
    private const string IsRefused = "is refused: the store is not where the feed was";

    private static readonly string Key = RedisChanges.Key("item");

    private long _version;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Goes on from where the last step has left it.</summary>
    public async Task<string> StepAsync(TestEngine engine, string lead)
    {
        try
        {
            var result = await Store(engine).CommitChangesAsync(owner, RedisChanges.Step(List, _version, Key, [0, .. TestEngine.Lead(lead).Body.Span]), Cancel);
            if (result.IsCommitted) _version++;
            return result.IsCommitted ? IsCommitted : IsRefused;
        }
        catch (Exception e) when (e is RedisException or TimeoutException)
        {
            return Fails;
        }
    }

    /// <summary>Makes a step once more whose result is not known, or not believed.</summary>
    public async Task<string> RepeatAsync(TestEngine engine, string lead)
    {
        var (store, at) = (Store(engine), new ChangeCheckpoint(List, 0, null));
        await Until.TrueAsync(async _ => await RedisFaultTests.TryAsync(async () => at = await store.ReadCheckpointAsync(owner, List, Cancel)));
        // State, checkpoint and events are one.
        Assert.Equal(at.Version, (await store.FindStatesAsync(owner, List, [Key], Cancel)).SingleOrDefault()?.Version ?? 0);
        _version = at.Version;
        // 1 is the step before the fault.
        return at.Version == 2 ? WasCommitted : await StepAsync(engine, lead);
    }

    private static IChangeStore Store(TestEngine engine) => (IChangeStore)engine.Services.GetRequiredService<IEventStore>();
}
