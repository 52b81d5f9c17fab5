namespace Knowrithm.Client.Webhooks;

/// <summary>An event about a lead.</summary>
public abstract class LeadEvent : KnowrithmEvent
{
    private Lead? _lead;

    private protected LeadEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>
    /// The lead, with the properties that the event contains; its id is read from <c>id</c> or <c>lead_id</c>, its company from <c>company_id</c>. Never null.
    /// </summary>
    /// <exception cref="KnowrithmSerializationException">
    /// Thrown when the event has no id of its resource: see <see cref="KnowrithmEvent.DataProblem"/>.
    /// </exception>
    public Lead Lead
    {
        get
        {
            EnsureRead();
            return _lead = Identified(_lead);
        }
        set
        {
            EnsureRead();
            _lead = value ?? new();
            Identify();
        }
    }

    private protected override bool TryTake(ApiObject resource) => resource is Lead own && ((Lead = own) is not null);

    private protected override void ReadData()
    {
        var lead = ReadResource<Lead>("lead");
        if (lead.Id.Length == 0) lead.Id = Text("lead_id") ?? "";
        CheckId(lead.Id, "lead");
        lead.CompanyId ??= Text("company_id");
        _lead = lead;
    }
}
