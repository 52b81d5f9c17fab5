namespace Knowrithm.Client.Events;

/// <summary>The counter that gives the events of a subject their order: an append that has updated it holds it until it commits.</summary>
internal sealed class SubjectEntity
{
    public string Application { get; set; } = "";

    public string Account { get; set; } = "";

    public string Subject { get; set; } = "";

    public long Last { get; set; }

    public long TouchedAt { get; set; }
}
