namespace Acme.IntegrationHub;

/// <summary>Section <c>Hub</c>: what the connectors share.</summary>
internal sealed class HubOptions
{
    public const string SectionName = "Hub";

    /// <summary>The folder of the SQLite file with events and facts, unless <see cref="PostgreSql"/> is set. A disk that survives a restart.</summary>
    public string DataFolder { get; set; } = "hub-data";

    /// <summary>A connection string, for instances on several machines. A secret.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>
    /// A link back, such as <c>https://desk.acme.example/conversations/{conversation_id}</c>; also <c>{agent_id}</c> and <c>{lead_id}</c>. None
    /// leaves links out.
    /// </summary>
    public string? ConversationLink { get; set; }

    /// <summary>High intent: the conversation's <c>conversion_outcome</c> is one of these.</summary>
    public IList<string> IntentOutcomes { get; set; } = [];

    /// <summary>High intent: the lead's <c>status</c> is one of these when a conversation ends.</summary>
    public IList<string> IntentLeadStatuses { get; set; } = [];

    /// <summary>Low satisfaction: <c>lead_satisfaction</c> or <c>rating</c>, 1 to 5, is at most this.</summary>
    public double EscalateAtMost { get; set; } = 2;

    /// <summary>The wait after the first failed attempt; doubles with each one.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest wait, unless the destination asks for a longer one.</summary>
    public TimeSpan MaxRetryDelay { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>An event that could not be delivered for so long is a dead letter.</summary>
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromDays(3);

    /// <summary>How many events are handled at once. Many of them only wait for a channel's next post.</summary>
    public int Concurrency { get; set; } = 64;

    /// <summary>As many attempts as their waits need for <see cref="GiveUpAfter"/>.</summary>
    public int Attempts()
    {
        var (attempts, wait) = (1, RetryDelay);
        for (var waited = TimeSpan.Zero; waited < GiveUpAfter && attempts < 100_000; attempts++)
        {
            waited += wait;
            wait = 2 * wait < MaxRetryDelay ? 2 * wait : MaxRetryDelay;
        }
        return attempts;
    }
}
