using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The sentences an agent knows that share most words with a question.</summary>
internal sealed record Answer(string Text, double Confidence, IReadOnlyList<Answer.Source> Sources)
{
    internal sealed record Source(int Number, string Name, string? Url, bool Cited);

    private sealed record Hit(Document Document, string Sentence, double Score);

    public static Answer To(string question, Agent agent)
    {
        var asked = Words.Of(question);
        var hits = Known(agent).SelectMany(d => d.Sentences.Select(s => new Hit(d, s, Share(asked, s)))).Where(h => h.Score > 0).OrderByDescending(h => h.Score)
            .ToList();
        if (hits.Count == 0) return new("I do not know that. I was told nothing about it.", 0, []);

        var documents = hits.Select(h => h.Document).Distinct().Take(3).ToList();
        var best = hits.Where(h => h.Score >= hits[0].Score * 0.75 && documents.Contains(h.Document)).Take(2).ToList();
        var text = string.Join(" ", best.Select(h => $"{h.Sentence} [Source {documents.IndexOf(h.Document) + 1}]"));
        var sources = documents.Select((d, i) => new Source(i + 1, d.Name, d.Url, best.Exists(h => h.Document == d)));
        return new(text, Math.Round(hits[0].Score, 2), [.. sources]);
    }

    public JsonArray SourcesJson() => new([.. Sources.Select(s =>
    {
        var json = new JsonObject { ["source_number"] = s.Number, ["document_name"] = s.Name, ["cited"] = s.Cited };
        if (s.Url is not null) json["url"] = s.Url;
        return json;
    })]);

    public JsonObject MetadataJson() => new()
    {
        ["all_sources"] = new JsonArray([.. Sources.Select(s => JsonValue.Create($"Source {s.Number}: {s.Name}{(s.Url is null ? "" : $" ({s.Url})")}"))]),
        ["cited_sources"] = new JsonArray([.. Sources.Where(s => s.Cited).Select(s => JsonValue.Create(s.Number))]),
    };

    private static IEnumerable<Document> Known(Agent agent) =>
        string.IsNullOrWhiteSpace(agent.Description) ? agent.Library.Documents
        : [.. agent.Library.Documents, new("Agent description", null, agent.Description)];

    private static double Share(HashSet<string> asked, string sentence) =>
        asked.Count == 0 ? 0 : Words.Of(sentence).Count(asked.Contains) / (double)asked.Count;
}
