namespace Knowrithm.Client.Benchmarks;

/// <summary>All races, in the order of the report.</summary>
internal static class Races
{
    public static readonly Race Page = new("page", 100, 150, Calls.PageAsync);
    public static readonly Race Object = new("object", 100, 150, Calls.ObjectAsync);
    public static readonly Race Loopback = new("loopback", 40, 10, Calls.LoopbackAsync);
    public static readonly Race Walk = new("walk", 15, 15, Benchmarks.Walk.RunAsync);
    public static readonly Race SlowWalk = new("slow-walk", 3, 1, Benchmarks.Walk.RunSlowAsync);
    public static readonly Race FirstCall = new("first-call", 7, 1, Benchmarks.FirstCall.RunAsync);
    public static readonly Race Upload = new("upload", 3, 1, Benchmarks.Upload.RunAsync);
    public static readonly Race Events = new("events", 60, 60, Benchmarks.Events.RunAsync);
    public static readonly Race Signature = new("signature", 150, 100, Benchmarks.Signature.RunAsync);
    public static readonly Race Feed = new("feed", 5, 5, Benchmarks.Feed.RunAsync);

    public static IReadOnlyList<Race> All { get; } = [Page, Object, Loopback, Walk, SlowWalk, FirstCall, Upload, Events, Signature, Feed];
}
