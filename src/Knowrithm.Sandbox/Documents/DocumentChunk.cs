using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Sandbox;

internal sealed class DocumentChunk(StoredDocument document, int index, string content)
{
    private const int Words = 120;

    /// <summary>The same for the same document, so that seeds are the same every time.</summary>
    public string Id { get; } = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Id}/{index}")).AsSpan(0, 16)).ToString();

    public StoredDocument Document => document;

    public int Index => index;

    public string Content => content;

    public bool IsDeleted { get; set; }

    public static List<DocumentChunk> Cut(StoredDocument document, string text)
    {
        var (chunks, sentences, words) = (new List<DocumentChunk>(), new List<string>(), 0);
        foreach (var sentence in new Document("", null, text).Sentences)
        {
            sentences.Add(sentence);
            if ((words += Sandbox.Words.Count(sentence)) < Words) continue;
            Close();
        }

        if (sentences.Count > 0) Close();
        return chunks;

        void Close()
        {
            chunks.Add(new(document, chunks.Count, string.Join("\n", sentences)));
            sentences.Clear();
            words = 0;
        }
    }
}
