using System.Text;
using Knowrithm.Sandbox;

namespace Knowrithm.Client.Tests;

/// <summary>Two readings of the API against each other: the sandbox takes forms apart by itself.</summary>
public sealed class SandboxUploadTests
{
    [Fact]
    public async Task Documents_are_uploaded_followed_searched_deleted_and_restored()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var sandbox = await KnowrithmSandbox.StartAsync(static options => options.TaskDuration = TimeSpan.FromMilliseconds(5));
        using var client = new KnowrithmClient(TestClient.Options(sandbox.Address,
            options => (options.ApiKey, options.ApiSecret) = (sandbox.ApiKey, sandbox.ApiSecret)));
        var agent = await client.Agents
            .CreateAgentAsync(new()
            {
                Name = "Ava",
                Settings = new()
                {
                    LlmProvider = "openai",
                    LlmModel = "gpt-4o-mini",
                    EmbeddingProvider = "openai",
                    EmbeddingModel = "text-embedding-3-small"
                }
            }, cancellationToken);

        var upload = await client.Documents.UploadFilesAsync(
            agent.Id,
            [DocumentFile.FromBytes(Encoding.UTF8.GetBytes("Zebras are returned within ninety days."), "zebra.txt"),
                DocumentFile.FromBytes([1, 2, 3], "tool.exe")],
            ["https://example.org/page.html"],
            cancellationToken: cancellationToken);
        var result = await client.Documents.WaitUntilProcessedAsync(upload, cancellationToken: cancellationToken);

        Assert.True(upload.IsPartial);
        Assert.Contains("tool.exe", Assert.Single(result.Failures).Message, StringComparison.Ordinal);
        Assert.All(result.Documents, static document => Assert.True(document.Status?.IsProcessed));
        var zebra = Assert.Single(result.Documents, static document => document.OriginalFilename == "zebra.txt");
        Assert.Contains("ninety",
            (await client.Search.SearchDocumentsAsync(new() { Query = "zebras returned", AgentId = agent.Id }, cancellationToken)).Results[0].Content,
                StringComparison.Ordinal);

        await client.Documents.DeleteDocumentAsync(zebra.Id, cancellationToken);
        Assert.Contains(await client.Documents.ListDeletedDocumentsAsync(cancellationToken), document => document.Id == zebra.Id);
        Assert.Equal(zebra.Id, (await client.Documents.RestoreDocumentAsync(zebra.Id, cancellationToken)).DocumentId);
        Assert.Contains(await client.Documents.ListDocumentsByAgentAsync(agent.Id, perPage: 100, cancellationToken: cancellationToken),
            document => document.Id == zebra.Id);
    }
}
