namespace Knowrithm.Client.Events;

/// <summary>A column as the model describes it.</summary>
internal sealed record SqlColumn(string Name, string Type, bool IsNullable);
