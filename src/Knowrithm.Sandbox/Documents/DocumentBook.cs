namespace Knowrithm.Sandbox;

internal sealed class DocumentBook(World world)
{
    private readonly List<StoredDocument> _all = [];

    /// <summary>Newest first.</summary>
    public List<StoredDocument> List(Func<StoredDocument, bool> which, bool deleted = false)
    {
        var found = _all.Where(d => d.DeletedAt is not null == deleted).Where(which).ToList();
        found.Reverse();
        return found;
    }

    public StoredDocument Get(string id, bool deleted = false, string what = "Document") =>
        _all.Find(d => d.Id.Equals(id, StringComparison.OrdinalIgnoreCase) && d.DeletedAt is not null == deleted) ?? throw ApiException.NotFound(what);

    public IEnumerable<DocumentChunk> Chunks(bool deleted) => _all.SelectMany(d => d.AllChunks).Where(c => c.IsDeleted == deleted);

    /// <summary>Stores it, and queues a task that reads it.</summary>
    public QueuedTask Add(StoredDocument document, Func<string> text)
    {
        _all.Add(document);
        document.Agent?.Library.Add(document);
        return world.Tasks.Add(() =>
        {
            document.Read(text);
            if (document.Agent is { } agent) agent.LastTrained = world.Clock.Now;
            world.Webhooks.Emit("document.processed", document.ToEvent(world));
            return new() { ["document"] = document.ToJson(world) };
        });
    }

    /// <summary>Stores a text that an agent was taught, in place of the earlier one of that name.</summary>
    public void Teach(Agent agent, Document told)
    {
        _all.RemoveAll(d => d.IsTaught && d.FileName == told.Name && agent.Library.Forget(d));
        var document = new StoredDocument(world.Users.Admin, told.Name, "txt", world.Clock.Now)
        {
            Id = told.Id,
            Agent = agent,
            Url = told.Url,
            Size = System.Text.Encoding.UTF8.GetByteCount(told.Text),
            IsTaught = true,
        };
        document.Read(() => told.Text);
        _all.Add(document);
        agent.Library.Add(document);
    }
}
