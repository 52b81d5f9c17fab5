using Knowrithm.Client.Events;

namespace Knowrithm.Warehouse.Tests.Copying;

public sealed class OwnerTests
{
    [Fact]
    public async Task Another_accounts_key_does_not_empty_the_copy()
    {
        await using var rig = await WarehouseCopy.StartAsync(3);
        await rig.PassAsync();
        rig.Close();
        using (rig.Sandbox.Misbehave(new() { Path = "/api/v1/company", Body = """{"id":"another","name":"Another"}""", Times = 1 }))
        {
            var failure = await Assert.ThrowsAsync<ChangeFeedStoppedException>(() => rig.PassAsync());
            Assert.Contains("another", failure.Message, StringComparison.Ordinal);
        }

        await rig.AgreesAsync();
        Assert.Equal(1, Acme.Warehouse.Passes.Load(rig.File).Finished);
    }
}
