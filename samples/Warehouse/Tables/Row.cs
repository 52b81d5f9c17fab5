namespace Acme.Warehouse;

internal sealed record Row(string Id, object?[] Values, long Fingerprint);
