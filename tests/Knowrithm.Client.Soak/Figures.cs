namespace Knowrithm.Client.Soak;

/// <summary>Counted by all callers.</summary>
internal sealed class Figures
{
    public int Reads;
    public int FailedReads;
    public int HalfReads;
    public int OtherExceptions;
}
