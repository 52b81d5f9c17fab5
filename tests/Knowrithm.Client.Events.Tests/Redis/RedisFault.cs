namespace Knowrithm.Client.Events.Tests;

/// <summary>What happens to a server, and what ends it.</summary>
/// <param name="Name">For the table in docs/reliability.md.</param>
/// <param name="Begin">Brings it about.</param>
/// <param name="End">Ends it.</param>
internal sealed record RedisFault(string Name, Func<RedisServer, Task> Begin, Func<RedisServer, Task> End)
{
    public const string Hang = "it hangs";

    private static readonly Func<RedisServer, Task> Nothing = static _ => Task.CompletedTask;

    public static IReadOnlyList<RedisFault> All { get; } =
    [
        new("memory is full (`OOM`)", Say("CONFIG SET maxmemory 1"), Say("CONFIG SET maxmemory 0")),
        new("it is a replica, and read-only (`READONLY`)", Say("REPLICAOF 127.0.0.1 1"), Say("REPLICAOF NO ONE")),
        new("it has too few replicas (`NOREPLICAS`)", Say("CONFIG SET min-replicas-to-write 1"), Say("CONFIG SET min-replicas-to-write 0")),
        new("it cannot save (`MISCONF`)", static server => server.RefuseToSaveAsync(), Say("CONFIG SET save \"\"")),
        new("another script never ends (`BUSY`)", static server => server.BeBusyAsync(), Say("SCRIPT KILL")),
        new("a permission was taken away (`NOPERM`)", Say("ACL SETUSER default -evalsha -eval"), Say("ACL SETUSER default +evalsha +eval")),
        new("the password is another (`NOAUTH`)", Say("CONFIG SET requirepass other", "AUTH other", "CLIENT KILL TYPE normal"),
            Say("AUTH other", "CONFIG SET requirepass \"\"")),
        new(Hang, static server => server.SuspendAsync(true), static server => server.SuspendAsync(false)),
        new("it is killed and starts again", static server => server.KillAsync(), static server => server.StartAsync()),
        new("its scripts are gone (`SCRIPT FLUSH`)", Say("SCRIPT FLUSH"), Nothing),
        new("its data are gone (`FLUSHALL`)", Say("FLUSHALL"), Nothing),
    ];

    private static Func<RedisServer, Task> Say(params string[] lines) => server => server.SayAsync(lines);
}
