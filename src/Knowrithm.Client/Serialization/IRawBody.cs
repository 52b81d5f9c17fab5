namespace Knowrithm.Client.Serialization;

/// <summary>A response's body as the pipeline has it, for results that need not be JSON.</summary>
internal interface IRawBody
{
    string? MediaType { get; }

    /// <summary>The body where it was read into memory; null where it is too large for that.</summary>
    ReadOnlyMemory<byte>? Held { get; }

    /// <summary>The body as a stream, from now on the caller's to dispose.</summary>
    Stream Take();
}
