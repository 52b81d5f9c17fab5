using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>What an agent was told.</summary>
internal sealed class Library
{
    private readonly List<Document> _documents = [];

    public int Count => _documents.Count;

    public IReadOnlyList<Document> Documents => _documents;

    public void Add(Document document)
    {
        _documents.RemoveAll(d => d.Name == document.Name);
        _documents.Add(document);
    }

    public Library Copy()
    {
        var copy = new Library();
        copy._documents.AddRange(_documents);
        return copy;
    }

    public JsonArray ToJson() => new([.. _documents.Select(d => new JsonObject
    {
        ["id"] = d.Id,
        ["original_filename"] = d.Name,
        ["document_type"] = "txt",
        ["status"] = "processed",
        ["url"] = d.Url,
    })]);
}
