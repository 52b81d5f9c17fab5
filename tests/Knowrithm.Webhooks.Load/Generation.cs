namespace Knowrithm.Webhooks.Load;

/// <summary>One life of an instance.</summary>
internal sealed class Generation(int number)
{
    public int Number => number;

    /// <summary>Whether it was killed.</summary>
    public bool Killed { get; set; }

    public List<(string Key, string Id)> Started { get; } = [];

    public HashSet<string> Ended { get; } = [];

    public HashSet<string> Recorded { get; } = [];

    /// <summary>What was running when it was killed, or had ended without the inbox having recorded it.</summary>
    public HashSet<string> CutOff => field ??= Killed ? [.. Started.Select(static run => run.Key).Where(key => !Recorded.Contains(key))] : [];
}
