namespace Knowrithm.Events.Load;

/// <param name="Deliveries">How many events.</param>
/// <param name="Instances">How many processes handle them.</param>
/// <param name="Kills">How often one of them is killed.</param>
internal sealed record LoadSize(int Deliveries, int Instances, int Kills);
