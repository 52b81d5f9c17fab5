namespace Acme.Warehouse;

/// <summary>A column of the copy, and where its value comes from.</summary>
internal sealed record Column<T>(string Name, Func<T, object?> Read);
