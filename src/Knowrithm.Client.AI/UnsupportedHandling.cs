namespace Knowrithm.Client;

/// <summary>
/// The rule for what a message to an agent cannot carry. There are <em>requirements</em>, without which the agent would reply to something else: tools, a
/// required tool mode, a JSON response format, instructions and system messages, stop sequences, another model than the agent's, a continuation token, messages
/// of other roles, contents that are not text. And there are <em>hints</em>: temperature, top-p, top-k, penalties, seed, reasoning, the number of tokens,
/// several tool calls at once, background responses, additional properties.
/// </summary>
public enum UnsupportedHandling
{
    /// <summary>The call throws a <see cref="NotSupportedException"/> that names the requirements, before anything is sent; hints are ignored.</summary>
    RefuseRequirements,

    /// <summary>Hints are refused as well.</summary>
    RefuseAll,

    /// <summary>All are ignored. The agent's answers may not be what the caller asked for.</summary>
    Ignore,
}
