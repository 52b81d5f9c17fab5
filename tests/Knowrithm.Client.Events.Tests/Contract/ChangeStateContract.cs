using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What every store keeps of the change feed, whatever becomes of the changes: states, checkpoints and leases.</summary>
public abstract partial class ChangeStateContract : IAsyncLifetime
{
    protected const string List = "leads";

    protected FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>Another for each test, so that all of them may share one database.</summary>
    protected EventOwner Owner { get; } = new(Guid.NewGuid().ToString("N"), "account");

    protected abstract IChangeStore Store { get; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => await Store.PrepareAsync(Cancel);

    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    protected static string Key(string name) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToLowerInvariant();

    protected static ChangeStateWrite Write(
        string name, long version = 0, long pass = 1, string data = "data", bool isGone = false, string list = List) =>
        new(list, new() { Key = Key(name), Version = version, Pass = pass, IsGone = isGone, Data = Encoding.UTF8.GetBytes(data) });

    protected async Task<bool> CommitAsync(params ChangeStateWrite[] states) =>
        (await Store.CommitChangesAsync(Owner, new() { List = List, Pass = 1, States = states }, Cancel)).IsCommitted;

    protected async Task<bool> MoveAsync(long version, string? text, EventOwner? owner = null) => (await Store.CommitChangesAsync(
        owner ?? Owner, new() { List = List, Checkpoint = new(List, version, text) }, Cancel)).IsCommitted;

    protected async Task<ChangeState?> FindAsync(string name, string list = List) =>
        (await Store.FindStatesAsync(Owner, list, [Key(name)], Cancel)).SingleOrDefault();

    protected static string Data(ChangeState? state) => Encoding.UTF8.GetString(state!.Data.Span);

    protected static (long Version, long Pass, bool IsGone, string Data) Describe(ChangeState? state) =>
        (state!.Version, state.Pass, state.IsGone, Data(state));
}
