namespace Knowrithm.Client.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_client() => ApprovedApi.Check(typeof(KnowrithmClient).Assembly);

    [Fact]
    public void The_chat_client() => ApprovedApi.Check(typeof(KnowrithmChatClientOptions).Assembly);

    [Fact]
    public void The_sandbox() => ApprovedApi.Check(typeof(Knowrithm.Sandbox.KnowrithmSandbox).Assembly);
}
