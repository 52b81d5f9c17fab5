namespace Knowrithm.Client.Webhooks;

/// <summary>An event about a document.</summary>
public abstract class DocumentEvent : KnowrithmEvent
{
    private Document? _document;

    private protected DocumentEvent(WebhookEventType type)
        : base(type)
    {
    }

    /// <summary>The document, with the properties that the event contains; its id is read from <c>id</c> or <c>document_id</c>. Never null.</summary>
    /// <exception cref="KnowrithmSerializationException">
    /// Thrown when the event has no id of its resource: see <see cref="KnowrithmEvent.DataProblem"/>.
    /// </exception>
    public Document Document
    {
        get
        {
            EnsureRead();
            return _document = Identified(_document);
        }
        set
        {
            EnsureRead();
            _document = value ?? new();
            Identify();
        }
    }

    private protected override bool TryTake(ApiObject resource) => resource is Document own && ((Document = own) is not null);

    private protected override void ReadData()
    {
        var document = ReadResource<Document>("document");
        if (document.Id.Length == 0) document.Id = Text("document_id") ?? "";
        CheckId(document.Id, "document");
        document.AgentId ??= Text("agent_id");
        _document = document;
    }
}
