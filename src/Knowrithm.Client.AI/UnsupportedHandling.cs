namespace Knowrithm.Client;

/// <summary>
/// What becomes of what an agent cannot be told with a message. There are <em>requirements</em>, without which an answer would mean something else: tools, a required tool
/// mode, a JSON response format, instructions and system messages, stop sequences, another model than the agent's, a continuation token, messages of other roles, contents that are no text.
/// And there are <em>hints</em>: temperature, top-p, top-k, penalties, seed, reasoning, the number of tokens, several tool calls at once, background responses, additional properties.
/// </summary>
public enum UnsupportedHandling
{
    /// <summary>Requirements are refused with a <see cref="NotSupportedException"/> that names them, before anything is sent; hints are ignored.</summary>
    RefuseRequirements,

    /// <summary>Hints are refused as well.</summary>
    RefuseAll,

    /// <summary>All are left out, as if they had not been given. Answers may not be what the caller asked for.</summary>
    Ignore,
}
