namespace Knowrithm.Client;

/// <summary>
/// What every failure of this client derives from. A call that you cancelled is no failure: it is an
/// <see cref="OperationCanceledException"/> with your token.
/// </summary>
/// <param name="message">What happened.</param>
/// <param name="innerException">What caused it.</param>
public class KnowrithmException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    /// <summary>The call, as method and route: <c>GET /api/v1/agent/{agentId}</c>. Never the filled address.</summary>
    public string? Route { get; set; }

    /// <summary>How often the request was sent; 0 when it never left.</summary>
    public int Attempts { get; set; }

    /// <summary>
    /// True when this was a write that the server may have carried out although it failed: it timed out, broke off or ended in a server error.
    /// Look before you send it again.
    /// </summary>
    public bool MayHaveBeenApplied { get; set; }
}
