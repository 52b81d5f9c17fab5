namespace Acme.IntegrationHub.Intercom;

/// <summary>Section <c>Connectors:Intercom</c>.</summary>
internal sealed class IntercomOptions : ConnectorOptions
{
    public IntercomOptions() => BaseUrl = new("https://api.intercom.io");

    /// <summary>The access token. A secret.</summary>
    public string Token { get; set; } = "";

    /// <summary>The id of the ticket type.</summary>
    public string TicketTypeId { get; set; } = "";

    /// <summary>The id of the teammate whose notes they are.</summary>
    public string AdminId { get; set; } = "";

    /// <summary>The ticket type's text attribute that holds the conversation's id.</summary>
    public string ConversationAttribute { get; set; } = "Knowrithm conversation";

    public override IEnumerable<string> Problems() => [.. base.Problems(), .. Missing(("Token", Token), ("TicketTypeId", TicketTypeId), ("AdminId", AdminId))];
}
