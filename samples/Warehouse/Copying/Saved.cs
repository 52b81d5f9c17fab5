namespace Acme.Warehouse;

/// <summary>Told once a step is in the file.</summary>
internal delegate void Saved(SyncState state, Written written, long? total = null);
