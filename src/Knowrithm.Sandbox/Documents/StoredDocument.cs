using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>A file, a page or something an agent was taught, and what was read in it.</summary>
internal sealed class StoredDocument(User owner, string fileName, string type, DateTimeOffset createdAt)
{
    private List<DocumentChunk> _chunks = [];

    public string Id { get; init; } = Guid.NewGuid().ToString();

    public User Owner => owner;

    public string FileName => fileName;

    public string Type => type;

    public string? Url { get; init; }

    public long Size { get; init; }

    public string? Sha256 { get; init; }

    public Agent? Agent { get; init; }

    public JsonObject Metadata { get; init; } = [];

    public DateTimeOffset CreatedAt => createdAt;

    public DateTimeOffset? DeletedAt { get; set; }

    public bool IsTaught { get; init; }

    public bool IsRead { get; private set; }

    public string? Error { get; private set; }

    public IEnumerable<DocumentChunk> AllChunks => _chunks;

    public IEnumerable<DocumentChunk> Chunks => _chunks.Where(c => !c.IsDeleted);

    /// <summary>The text that agents reply from; null before there is any.</summary>
    public Document? Knowledge { get; private set; }

    /// <summary>Work passes through `pending` and `processing`, as long as any other.</summary>
    public string Status(World world)
    {
        if (Error is not null) return "failed";
        if (IsRead) return "processed";
        return world.Clock.Now - createdAt < world.Options.TaskDuration / 4 ? "pending" : "processing";
    }

    public void Read(Func<string> text)
    {
        try
        {
            _chunks = DocumentChunk.Cut(this, text());
            IsRead = true;
            Refresh();
        }
        catch (ApiException e)
        {
            Error = e.Message;
            throw;
        }
    }

    /// <summary>Marks its chunks, and counts those that were not so before.</summary>
    public int Mark(bool deleted)
    {
        var changed = _chunks.Where(c => c.IsDeleted != deleted).ToList();
        changed.ForEach(c => c.IsDeleted = deleted);
        Refresh();
        return changed.Count;
    }

    public void Refresh() => Knowledge = Chunks.Any() ? new(FileName, Url, string.Join("\n", Chunks.Select(c => c.Content))) : null;
}
