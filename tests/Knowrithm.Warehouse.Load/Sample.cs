namespace Knowrithm.Warehouse.Load;

/// <summary>The worker's memory at a point of the way.</summary>
internal sealed record Sample(double Share, long ResidentMegabytes, long PeakMegabytes, long HeapMegabytes);
