namespace Acme.IntegrationHub.CatchHook;

/// <summary>One hook of the file: which events go to which address, with which fields.</summary>
internal sealed record Hook(string Name, IReadOnlyList<string> Events, IReadOnlyDictionary<string, FieldTemplate> Fields);
