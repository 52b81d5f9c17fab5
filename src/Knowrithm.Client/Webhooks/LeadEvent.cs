namespace Knowrithm.Client.Webhooks;

/// <summary>Something happened to a lead.</summary>
public abstract class LeadEvent : WebhookEvent
{
    private protected LeadEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>
    /// The lead, as far as the event tells; its id is read from <c>id</c> or <c>lead_id</c>, its company from <c>company_id</c>.
    /// Never null: see <see cref="WebhookEvent.DataProblem"/>.
    /// </summary>
    public Lead Lead { get; set => field = value ?? new(); } = new();

    private protected override void ReadData()
    {
        Lead = ReadResource<Lead>("lead");
        if (Lead.Id.Length == 0) Lead.Id = Text("lead_id") ?? "";
        Lead.CompanyId ??= Text("company_id");
    }
}
