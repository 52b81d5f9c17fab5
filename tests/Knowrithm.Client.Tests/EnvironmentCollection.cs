namespace Knowrithm.Client.Tests;

/// <summary>Tests that set environment variables or the console: one at a time, and none beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class EnvironmentCollection
{
    public const string Name = "Environment";
}
