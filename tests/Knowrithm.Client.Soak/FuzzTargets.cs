using System.Net;
using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using Knowrithm.Client.Http;
using Knowrithm.Client.Serialization;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Soak;

/// <summary>All that reads what others send, each as a caller meets it.</summary>
internal static class FuzzTargets
{
    private const string Secret = "whsec_fuzz";
    private const string Lead =
        """{"event":"lead.created","timestamp":"2026-02-01T03:04:05Z","attempt":1,"data":{"id":"lead_1","first_name":"Ada","email":"ada@example.com","score":12.5,"tags":["a",null],"created_at":"2026-02-01 03:04:05.123456"}}""";
    private const string Message =
        """{"event":"message.received","timestamp":1767225600,"data":{"conversation_id":"c1","message":{"id":"m1","role":"user","content":"Hello \ud83d\ude00"}}}""";

    private static readonly byte[] SignedBody = Encoding.UTF8.GetBytes(Lead);
    private static readonly WebhookSecrets Secrets = new([Secret, "whsec_before"]);
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [ThreadStatic]
    private static AnswerHandler? _answers;

    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("webhook events", [Lead, Message, """{"event":"document.processed","data":{"document_id":"d1","status":"completed"}}"""],
            static bytes => Use(KnowrithmEvent.Parse(bytes)), typeof(WebhookFormatException)),
        new("webhook signatures", [WebhookSignature.Compute(SignedBody, Secret), WebhookSignature.Compute(SignedBody, "whsec_before").ToUpperInvariant()],
            static bytes => WebhookSignature.Verify(SignedBody, Encoding.UTF8.GetString(bytes), Secrets) == WebhookVerification.Valid),
        new("webhook bodies, signed", [Lead, Message],
            static bytes => WebhookSignature.Verify(bytes, WebhookSignature.Compute(bytes, Secret), Secrets) == WebhookVerification.Valid),
        new("event streams",
            ["id: 1\nevent: chat_status\ndata: {\"status\":\"processing\",\"conversation_id\":\"c1\"}\n\n: heartbeat\n\nid: 2\nevent: chat_response\ndata: " +
                "{\"status\":\"completed\",\ndata: \"message\":{\"id\":\"m1\",\"role\":\"assistant\",\"content\":\"At nine.\"}}\nretry: 500\n\n",
                "event: conversation_error\r\ndata: {\"error\":{\"message\":\"no\",\"code\":\"X\"}}\r\n\r\n"],
            static bytes => ReadEvents(bytes) > 0),
        new("errors", ["""{"error":"bad","code":"X_1","details":{"email":["is taken",1],"name":"too long"}}""",
            """{"detail":[{"loc":["body","email"],"msg":"field required"}]}""", """{"message":{"error":"nested"},"errors":["a","b"]}""",
                "<html><title>502 Bad Gateway</title></html>"],
            static bytes => ErrorBody.Read(Encoding.UTF8.GetString(bytes)).Message is not null),
        new("errors, through the client",
            ["""{"error":"bad","code":"X_1","details":{"email":["is taken"]}}""", """{"detail":[{"loc":["body","email"],"msg":"field required"}]}"""],
                static bytes => IsRefused(bytes)),
        new("answers, through the client",
            ["""{"agents":[{"id":"a1","name":"Ava","temperature":"0.5","capabilities":["chat"],"created_at":"2026-02-01T03:04:05"}],"pagination":{"page":1,"per_page":"10","total":1,"pages":1.0}}""", """{"data":{"agents":[{"id":1,"tags":null}]}}"""], static bytes => Call(HttpStatusCode.OK, bytes).ListAgentsAsync().GetAwaiter().GetResult().Count > 0, typeof(KnowrithmSerializationException), typeof(KnowrithmApiException)),
        new("tasks, through the client",
            ["""{"status":"running","progress":"50","retry_after":2}""", """{"state":"SUCCESS","result":{"agent":{"id":"a1","name":"Ava"}}}""",
                """{"task_status":"success","result":{"status":"error","http_status":400,"message":"no","data":{"errors":{"name":["bad"]}}}}""",
                    """{"status":"failed","error":{"message":"no","code":"X"}}"""],
            static bytes => Look(bytes), typeof(KnowrithmSerializationException), typeof(KnowrithmOperationException), typeof(KnowrithmApiException)),
        new("dates", ["2026-02-01T03:04:05Z", "2026-02-01 03:04:05.123456", "2026-02-01T03:04:05+02:00", "2026-02-01", "Sun, 06 Nov 1994 08:49:37 GMT"],
            static bytes => LenientDateConverter.TryParse(bytes, out _) | LenientDateConverter.TryParse(Encoding.UTF8.GetString(bytes), out _)),
        new("Retry-After", ["120", "1.5", "Sun, 01 Mar 2026 12:00:20 GMT", "2026-03-01T12:00:20Z", "-5", "1e3"],
            static bytes => ReadRetryAfter(Encoding.Latin1.GetString(bytes))),
    ];

    private static bool Use(KnowrithmEvent read)
    {
        _ = $"{read.Event} {read.DeduplicationKey} {read.Timestamp} {read}";
        if (read is LeadCreated { DataProblem: null, Lead: { } lead }) _ = lead.Email;
        return true;
    }

    private static int ReadEvents(byte[] bytes)
    {
        var count = 0;
        foreach (var item in SseParser.Create(new MemoryStream(bytes), ChatEventData.Parse).Enumerate())
            if (item.Data.Event is not UnknownChatEvent) count++;
        return count;
    }

    private static bool ReadRetryAfter(string text)
    {
        using var response = new HttpResponseMessage();
        if (!response.Headers.TryAddWithoutValidation("Retry-After", text)) return false;
        if (RetryAfter.Read(response.Headers, Now) is not { } wait) return false;
        return wait > TimeSpan.Zero ? true : throw new InvalidOperationException($"A wait of {wait}.");
    }

    // Nothing in these waits, so that they have ended when they return.
    private static bool IsRefused(byte[] body)
    {
        try
        {
            return Call(HttpStatusCode.BadRequest, body).ListAgentsAsync().GetAwaiter().GetResult() is null;
        }
        catch (KnowrithmValidationException e)
        {
            return e.ToString().Length > 0;
        }
    }

    private static bool Look(byte[] body)
    {
        Call(HttpStatusCode.OK, body);
        var operation = _answers!.Client.Operations.Resume<Agent>("t1");
        operation.UpdateStatusAsync().GetAwaiter().GetResult();
        return !operation.IsCompleted || operation.Value is not null;
    }

    private static IAgentsApi Call(HttpStatusCode status, byte[] body)
    {
        var answers = _answers ??= new AnswerHandler();
        (answers.Status, answers.Body) = (status, body);
        return answers.Client.Agents;
    }

    private sealed class AnswerHandler : HttpMessageHandler
    {
        public AnswerHandler() =>
            Client = new(new KnowrithmClientOptions { ApiKey = "ak_fuzz", ApiSecret = "the-secret", PrimaryHandler = this, MaxAttempts = 1 });

        public KnowrithmClient Client { get; }

        public HttpStatusCode Status { get; set; }

        public byte[] Body { get; set; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(Status)
            {
                RequestMessage = request,
                Content = new ByteArrayContent(Body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } }
            });
    }
}
