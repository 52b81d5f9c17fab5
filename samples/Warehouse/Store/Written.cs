namespace Acme.Warehouse;

/// <summary>What a pass wrote: rows that were new or changed, and rows that are gone.</summary>
internal sealed record Written(long Leads, long Conversations, long Messages, long Deleted)
{
    public static Written Nothing { get; } = new(0, 0, 0, 0);

    public static Written operator +(Written one, Written other) => new(
        one.Leads + other.Leads, one.Conversations + other.Conversations, one.Messages + other.Messages, one.Deleted + other.Deleted);

    public override string ToString() => $"{Leads:N0} leads, {Conversations:N0} conversations, {Messages:N0} messages, {Deleted:N0} deletions";
}
