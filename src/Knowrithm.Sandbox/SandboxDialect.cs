namespace Knowrithm.Sandbox;

/// <summary>The dialects of a server. Knowrithm's own sources disagree with each other; these are the other readings, to test a client with them.</summary>
[Flags]
public enum SandboxDialect
{
    /// <summary>The current documentation.</summary>
    Documented = 0,

    /// <summary>
    /// <c>{success, data, message, timestamp}</c> around entities and lists, <c>{success, error: {code, message, details}, timestamp}</c> for errors.
    /// </summary>
    LegacyEnvelope = 1,

    /// <summary>Lists as <c>{items, pagination}</c>.</summary>
    Items = 2,

    /// <summary>Dates without a zone, with microseconds.</summary>
    NaiveDates = 4,

    /// <summary>A task's state under <c>state</c>, in capitals: <c>PENDING</c>, <c>STARTED</c>, <c>SUCCESS</c>, <c>FAILURE</c>.</summary>
    UpperCaseTasks = 8,

    /// <summary>The <c>/sdk</c> writes return their result at once instead of an acknowledgement.</summary>
    Synchronous = 16,

    /// <summary><c>{success, data}</c> where <c>data</c> is JSON inside a string.</summary>
    DataString = 32,

    /// <summary>Registering a lead is queued, and its task carries the lead and the tokens.</summary>
    RegisterAsTask = 64,

    /// <summary>Signing in, refreshing, registering a user and signing out return their result at once instead of an acknowledgement.</summary>
    DirectTokens = 128,

    /// <summary>
    /// A conversation's stream has <c>queued</c>, <c>in_progress</c>, <c>completed</c> and <c>failed</c>, of which <c>completed</c> does not name the question;
    /// comments are heartbeats. Otherwise <c>chat_status</c>, <c>chat_response</c> and <c>heartbeat</c>.
    /// </summary>
    PlainEvents = 256,
}
