namespace Knowrithm.Client.Benchmarks;

internal sealed class RawPage
{
    public List<RawConversation>? Conversations { get; set; }

    public RawPagination? Pagination { get; set; }
}
