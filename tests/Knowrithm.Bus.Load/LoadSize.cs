namespace Knowrithm.Bus.Load;

/// <param name="Events">How many events.</param>
/// <param name="Senders">How many are delivered at once.</param>
/// <param name="Kills">How often the sample is killed while its server runs.</param>
internal sealed record LoadSize(int Events, int Senders, int Kills);
