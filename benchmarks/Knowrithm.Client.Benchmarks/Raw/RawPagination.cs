namespace Knowrithm.Client.Benchmarks;

internal sealed class RawPagination
{
    public int Page { get; set; }

    public int PerPage { get; set; }

    public int Total { get; set; }

    public int Pages { get; set; }

    public bool HasNext { get; set; }

    public bool HasPrev { get; set; }
}
