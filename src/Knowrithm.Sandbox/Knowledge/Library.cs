using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The documents of an agent.</summary>
internal sealed class Library
{
    private readonly List<StoredDocument> _documents = [];

    public IEnumerable<StoredDocument> Present => _documents.Where(d => d.DeletedAt is null);

    public int Count => Present.Count();

    public IEnumerable<Document> Documents => Present.Select(d => d.Knowledge).OfType<Document>();

    public void Add(StoredDocument document) => _documents.Add(document);

    public bool Forget(StoredDocument document) => _documents.Remove(document);

    public Library Copy()
    {
        var copy = new Library();
        copy._documents.AddRange(_documents);
        return copy;
    }

    public JsonArray ToJson(World world) => new([.. Present.Select(d => new JsonObject
    {
        ["id"] = d.Id,
        ["original_filename"] = d.FileName,
        ["document_type"] = d.Type,
        ["status"] = d.Status(world),
        ["url"] = d.Url,
    })]);
}
