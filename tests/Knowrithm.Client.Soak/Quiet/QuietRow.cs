namespace Knowrithm.Client.Soak;

/// <summary>What came of the calls of one kind, of one client, in one situation.</summary>
internal sealed record QuietRow(string Situation, string Verb, string Who)
{
    public int Calls { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Of these, whose fate the caller was not told, though it may have been carried out.</summary>
    public int Unknown { get; private set; }

    /// <summary>The same, round by round.</summary>
    public List<int> UnknownByRound { get; } = [];

    public int Twice { get; private set; }

    /// <summary>What the caller was told, and was not so.</summary>
    public int Wrong { get; private set; }

    /// <summary>Exceptions that are not documented.</summary>
    public int Foreign { get; private set; }

    public void Add(IEnumerable<(string Key, WriteOutcome Fate)> told, QuietServer server)
    {
        var before = Unknown;
        foreach (var (key, fate) in told)
        {
            Calls++;
            if (fate != WriteOutcome.Done) Failed++;
            if (fate.HasFlag(WriteOutcome.Unknown)) Unknown++;
            if (fate.HasFlag(WriteOutcome.Foreign)) Foreign++;
            if (Verb == "GET") continue;
            if (server.Applied(key) > 1) Twice++;
            if ((fate == WriteOutcome.Done && server.Applied(key) == 0) || (fate == WriteOutcome.NotDone && server.Applied(key) > 0)) Wrong++;
        }
        UnknownByRound.Add(Unknown - before);
    }
}
