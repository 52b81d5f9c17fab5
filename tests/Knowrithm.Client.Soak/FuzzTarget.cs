using System.Text;

namespace Knowrithm.Client.Soak;

/// <summary>Something that reads what others send.</summary>
/// <param name="Name">What is read.</param>
/// <param name="Corpus">Good ones.</param>
/// <param name="Read">Reads one, and says whether it was good; it may throw what is documented.</param>
/// <param name="Documented">What it may throw.</param>
internal sealed record FuzzTarget(string Name, string[] Corpus, Func<byte[], bool> Read, params Type[] Documented)
{
    public Mutator Mutator { get; } = new([.. Corpus.Select(Encoding.UTF8.GetBytes)]);
}
