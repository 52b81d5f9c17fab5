namespace Knowrithm.Client.Tests;

/// <summary>The columns of the matrix.</summary>
internal static class KindsOfCall
{
    /// <summary>So that a stream gives up after three connections.</summary>
    public const int MaxReconnects = 2;

    public static readonly TimeSpan IdleTimeout = TimeSpan.FromMinutes(50);

    public static IReadOnlyList<KindOfCall> All { get; } =
    [
        new("GET", static async (client, got, token) => got((await client.Agents.ListAgentsAsync(cancellationToken: token)).Single().Name!),
            ["whole"], static (_, _) => """{"agents":[{"id":"a1","name":"whole"}]}""") { IsRepeatable = true },
        new("PUT", static async (client, got, token) => got((await client.Users.UpdateProfileAsync(new() { FirstName = "Ada" }, token)).Id),
            ["u1"], static (_, _) => """{"user":{"id":"u1","email":"ada@example.com"}}""") { IsRepeatable = true, Writes = true },
        new("DELETE", static async (client, got, token) => got((await client.Conversations.DeleteConversationAsync("c1", token)) is null ? "" : "deleted"),
            ["deleted"], static (_, _) => """{"message":"the conversation was deleted"}""") { IsRepeatable = true, Writes = true, TakesEmpty = true },
        new("POST", static async (client, got, token) => got((await client.Conversations.CreateConversationAsync(new() { AgentId = "a1" }, token)).Id),
            ["c1"], static (_, _) => """{"conversation":{"id":"c1","title":"Hello"}}""") { Writes = true },
        new("PATCH", static async (client, got, token) => got((await client.Conversations.RestoreConversationAsync("c1", token)) is null ? "" : "restored"),
            ["restored"], static (_, _) => """{"message":"the conversation was restored"}""") { Writes = true, TakesEmpty = true },
        new("upload", static async (client, got, token) =>
            got((await client.Documents.UploadFileAsync("a1", DocumentFile.FromBytes("hours"u8.ToArray(), "a.txt"), cancellationToken: token)).Documents
                .Single().Id),
            ["d1"], static (_, _) => UploadServer.Answer) { Writes = true, IsUpload = true },
        new("page walk", static async (client, got, token) =>
            {
                // Else the page after one that cannot be read may have been requested or not.
                await foreach (var conversation in client.Conversations.ListAllConversationsAsync(perPage: 2, token).WithPrefetch(0)) got(conversation.Id);
            },
            ["c1", "c2", "c3", "c4", "c5"], static (request, _) => Page(request)) { IsRepeatable = true, GoodRequests = 3, GoodAnswers = 1,
                Before = ["c1", "c2"] },
        new("operation wait", static async (client, got, token) =>
            got((await client.Operations.Resume<Agent>("t1").WaitForCompletionAsync(cancellationToken: token)).Id),
            ["a1"], static (_, number) => number == 1 ? """{"task_id":"t1","status":"running"}"""
                : """{"task_id":"t1","status":"success","result":{"agent":{"id":"a1","name":"Ava"}}}""")
            { IsRepeatable = true, IsOperation = true, GoodRequests = 2, GoodAnswers = 1 },
        new("stream", static async (client, got, token) =>
            {
                await foreach (var news in client.Conversations.StreamEventsAsync("c1", new() { MaxReconnects = MaxReconnects, IdleTimeout = IdleTimeout },
                    token))
                {
                    got(((ChatResponseEvent)news).Message.Content!);
                    return;
                }
            },
            ["At nine."], static (request, number) => request.Length == 0 || request.Contains("/stream ", StringComparison.Ordinal)
                ? "event: chat_response\nid: 1\ndata: {\"status\":\"completed\",\"message\":{\"id\":\"m2\",\"role\":\"assistant\",\"content\":\"At " +
                    "nine.\"}}\n\n"
                : $$"""{"messages":[{"id":"m1","role":"user","content":"When?"}{{(number > 2 ? """,{"id":"m2","role":"assistant","content":"At nine."}""" : "")}}] }""")
            { IsRepeatable = true, IsStream = true },
    ];

    private static string Page(string request) => request.Contains("page=2&", StringComparison.Ordinal) ? Page(2, """{"id":"c3"},{"id":"c4"}""")
        : request.Contains("page=3&", StringComparison.Ordinal) ? Page(3, """{"id":"c5"}""")
        : Page(1, """{"id":"c1"},{"id":"c2"}""");

    private static string Page(int number, string items) =>
        $$"""{"conversations":[{{items}}],"pagination":{"page":{{number}},"per_page":2,"total":5,"pages":3} }""";
}
