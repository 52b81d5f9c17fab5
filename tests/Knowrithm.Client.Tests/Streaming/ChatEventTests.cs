using System.Text;
using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>Both vocabularies of the sources, and what neither knows.</summary>
public sealed class ChatEventTests
{
    private const string Message = """{"id":"a1","role":"assistant","content":"At nine.","sources":[{"source_number":1}]}""";

    [Theory]
    [InlineData("chat_status", """{"conversation_id":"c1","message_id":"u1","status":"queued"}""", "status queued")]
    [InlineData("chat_status", """{"status":"in_progress"}""", "status in_progress")]
    [InlineData("chat_status", """{"status":"thinking"}""", "status thinking")]
    [InlineData("chat_status", """{"status":"completed"}""", "status completed")]
    [InlineData("chat_status", """{"status":"failed","error":"No model"}""", "failure No model")]
    [InlineData("chat_response", $$"""{"status":"completed","message":{{Message}}}""", "response At nine.")]
    [InlineData("chat_response", $$"""{"message":{{Message}}}""", "response At nine.")]
    [InlineData("chat_response", """{"status":"failed","error":{"message":"No model","code":"X1"}}""", "failure No model X1")]
    [InlineData("queued", """{"message_id":"u1"}""", "status queued")]
    [InlineData("in_progress", "{}", "status in_progress")]
    [InlineData("completed", $$"""{"conversation_id":"c1","message":{{Message}}}""", "response At nine.")]
    [InlineData("Completed", $$"""{"message":{{Message}}}""", "response At nine.")]
    [InlineData("completed", """{"message_id":"u1"}""", "status completed")]
    [InlineData("failed", """{"error":"No model"}""", "failure No model")]
    [InlineData("failed", "no JSON", "failure ")]
    [InlineData("conversation_error", """{"message":"Gone"}""", "failure Gone")]
    [InlineData("heartbeat", "", "heartbeat")]
    [InlineData("heartbeat", """{"status":"failed"}""", "heartbeat")]
    [InlineData("message", """{"status":"queued"}""", "status queued")]
    [InlineData("message", "hello", "unknown")]
    [InlineData("chat_response", """{"message":"text"}""", "unknown")]
    [InlineData("chat_response", "[1]", "unknown")]
    [InlineData("token", """{"content":"At"}""", "unknown")]
    public void An_event_is_what_its_name_and_its_status_make_it(string name, string data, string expected)
    {
        var read = ChatEventReader.Read(name, Encoding.UTF8.GetBytes(data));

        Assert.Equal(expected, read switch
        {
            ChatStatusEvent status => $"status {status.Status}",
            ChatResponseEvent response => $"response {response.Message.Content}",
            ChatFailureEvent failure => $"failure {failure.Reason}{(failure.Code is null ? "" : $" {failure.Code}")}",
            HeartbeatEvent => "heartbeat",
            _ => "unknown",
        });
        Assert.Equal((name, data), (read.Name, read.Raw));
    }

    [Fact]
    public void An_event_keeps_the_ids_in_its_data()
    {
        var read = ChatEventReader.Read("chat_status", """{"conversation_id":"c1","message_id":12,"status":"queued"}"""u8);

        Assert.Equal(("c1", "12"), (read.ConversationId, read.MessageId));
    }

    [Fact]
    public void An_event_that_is_read_in_one_pass_is_the_same_as_one_that_is_read_thoroughly()
    {
        string[] names =
            ["chat_status", "CHAT_STATUS", "chat_response", "heartbeat", "ping", "queued", "In_Progress", "completed", "failed", "message", "token"];
        string[] statuses = """
            "queued"; "in_progress"; "thinking"; "COMPLETED"; "done"; "Failed"; ""; "qu\u0065ued"; "\ud800"; 5; null; true; {"a":1}; [1]
            """.Split("; ");
        string[] rests = """
            ; ,"conversation_id":"c1"; ,"conversation_id":7,"message_id":"m\u0031"; ,"conversation_id":null; ,"message_id":"\udc00"; ,"message":"text"
            ; ,"message":{"id":"a1","role":"assistant"}; ,"error":"No model"; ,"status":"queued"; ,"status":null; ,"other":{"status":"failed"}; ,"other":[{}]
            ; ,; } {; ,"broken
            """.Split(';', StringSplitOptions.TrimEntries);
        var data = from status in statuses from rest in rests select $"{{\"status\":{status}{rest}}}";

        foreach (var name in names)
        {
            foreach (var text in (string[])["", " ", "no JSON", "[1]", "5", "{}", "{\"conversation_id\":\"c1\"}", "{} ", "{}x", .. data])
            {
                var (quick, thorough) = (ChatEventReader.Read(name, Encoding.UTF8.GetBytes(text)), ChatEventReader.Understand(name, text));
                (thorough.Name, thorough.Raw) = (name, text);
                Assert.True(thorough.GetType() == quick.GetType() && Text(thorough) == Text(quick), $"{name} {text}: {Text(quick)}, not {Text(thorough)}");
            }
        }

        static string Text(ChatStreamEvent read) => JsonSerializer.Serialize(read, read.GetType());
    }
}
