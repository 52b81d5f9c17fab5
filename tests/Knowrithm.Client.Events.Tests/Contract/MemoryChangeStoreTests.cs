using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class MemoryChangeStoreTests : ChangeStoreContract
{
    protected override Task<IEventStore> CreateAsync(FakeTimeProvider time) => Task.FromResult<IEventStore>(new MemoryEventStore(time));
}
