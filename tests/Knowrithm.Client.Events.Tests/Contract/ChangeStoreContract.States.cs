namespace Knowrithm.Client.Events.Tests;

public abstract partial class ChangeStoreContract
{
    [Fact]
    public async Task Owners_do_not_see_each_others_states_checkpoints_and_leases()
    {
        EventOwner[] owners = [Owner, Owner with { Account = "another" }, Owner with { Application = Owner.Application + "2" }];
        foreach (var owner in owners)
        {
            Assert.Equal(new(List, 0, null), await Store.ReadCheckpointAsync(owner, List, Cancel));
            Assert.Equal(new(true, 1), await Store.CommitChangesAsync(owner, new()
            {
                List = List,
                Checkpoint = new(List, 0, owner.Account),
                Pass = 1,
                States = [Write("lead", data: owner.Application)],
                Changes = [Change("1", "lead")],
            }, Cancel));
            Assert.True(await Store.LeaseAsync(owner, List, owner.ToString(), TimeSpan.FromMinutes(1), Cancel));
        }
        await Store.CommitChangesAsync(Owner, new() { List = List, Pass = 2, Seen = [Key("lead")] }, Cancel);
        await Events.EraseSubjectAsync(owners[2], Key("lead"), Cancel);

        Assert.Equal([new(1, 0), new(1, 1), new(0, 0)], new[]
        {
            await Store.CountStatesAsync(owners[0], List, 2, Cancel), await Store.CountStatesAsync(owners[1], List, 2, Cancel),
            await Store.CountStatesAsync(owners[2], List, 2, Cancel),
        });
        Assert.Empty(await Store.ListStatesAsync(Owner, List, 2, null, 10, Cancel));
        Assert.Equal(Owner.Application, Data(Assert.Single(await Store.ListStatesAsync(owners[1], List, 2, null, 10, Cancel))));
        Assert.Equal("another", (await Store.ReadCheckpointAsync(owners[1], List, Cancel)).Text);
    }

    [Fact]
    public async Task Of_a_subject_that_is_erased_its_key_is_remembered_in_every_list_and_nothing_else()
    {
        string[] lists = [List, "messages", "Z", "a list"];
        Assert.True(await CommitAsync([.. lists.Select(static list => Write("ada", list: list)), Write("grace")]));
        var read = await FindAsync("ada");

        await Events.EraseSubjectAsync(Owner, Key("ada"), Cancel);

        foreach (var list in lists)
        {
            var state = await FindAsync("ada", list);
            Assert.Equal((true, true, 1), (state!.IsGone, state.Data.IsEmpty, state.Pass));
            Assert.Equal(new(list == List ? 1 : 0, 0), await Store.CountStatesAsync(Owner, list, 1, Cancel));
        }
        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("grace")));
        // Whoever has read it before does not bring it back.
        Assert.False(await CommitAsync(new ChangeStateWrite(List, read!)));
    }

    [Fact]
    public async Task What_is_too_old_to_keep_is_never_a_state_or_a_checkpoint()
    {
        Assert.True(await CommitAsync(Write("lead"), Write("gone", isGone: true)));
        Assert.True(await MoveAsync(0, "1"));
        Time.Advance(TimeSpan.FromDays(4000));

        await Events.CleanAsync(Owner, default, Cancel);

        Assert.Equal((1, 1, false, "data"), Describe(await FindAsync("lead")));
        Assert.Equal((1, 1, true, "data"), Describe(await FindAsync("gone")));
        Assert.Equal(new(List, 1, "1"), await Store.ReadCheckpointAsync(Owner, List, Cancel));
    }
}
