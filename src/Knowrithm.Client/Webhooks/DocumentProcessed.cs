namespace Knowrithm.Client.Webhooks;

/// <summary>A document was processed, well or badly: look at its status. (<c>document.processed</c>)</summary>
public sealed class DocumentProcessed() : WebhookEvent(WebhookEventType.DocumentProcessed)
{
    /// <summary>
    /// The document, as far as the event tells; its id is read from <c>id</c> or <c>document_id</c>. Never null: see <see cref="WebhookEvent.DataProblem"/>.
    /// </summary>
    public Document Document { get; set => field = value ?? new(); } = new();

    private protected override void ReadData()
    {
        Document = ReadResource<Document>("document");
        if (Document.Id.Length == 0) Document.Id = Text("document_id") ?? "";
        Document.AgentId ??= Text("agent_id");
    }
}
