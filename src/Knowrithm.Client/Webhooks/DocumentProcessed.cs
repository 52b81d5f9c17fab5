namespace Knowrithm.Client.Webhooks;

/// <summary>A document was processed, well or badly: look at its status. (<c>document.processed</c>)</summary>
public sealed class DocumentProcessed() : WebhookEvent(WebhookEventType.DocumentProcessed)
{
    private Document? _document;

    /// <summary>
    /// The document, as far as the event tells; its id is read from <c>id</c> or <c>document_id</c>. Never null: see <see cref="WebhookEvent.DataProblem"/>.
    /// </summary>
    public Document Document
    {
        get
        {
            EnsureRead();
            return _document ??= new();
        }
        set
        {
            EnsureRead();
            _document = value ?? new();
        }
    }

    private protected override void ReadData()
    {
        var document = ReadResource<Document>("document");
        if (document.Id.Length == 0) document.Id = Text("document_id") ?? "";
        CheckId(document.Id, "document");
        document.AgentId ??= Text("agent_id");
        _document = document;
    }
}
