namespace Knowrithm.Client;

/// <summary>Lets the walk over a list know that a response has arrived and is about to be read.</summary>
internal static class Arrival
{
    private static readonly AsyncLocal<Action?> Next = new();

    /// <summary>What to do when the response of the next call arrives that is made in this flow. What that call itself calls has none.</summary>
    public static Action? OfNextCall { set => Next.Value = value; }

    /// <summary>Takes it; to be called in an asynchronous method of the call's own.</summary>
    public static Action? Take()
    {
        var action = Next.Value;
        if (action is not null) Next.Value = null;
        return action;
    }
}
