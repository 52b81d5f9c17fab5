namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>Bytes to send.</summary>
/// <param name="What">How they were spoilt.</param>
/// <param name="Bytes">The whole request.</param>
/// <param name="Ends">Whether the server must wait for more: then the sending side is closed.</param>
internal sealed record RawRequest(string What, byte[] Bytes, bool Ends);
