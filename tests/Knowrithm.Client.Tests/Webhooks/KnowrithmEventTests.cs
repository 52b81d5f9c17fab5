using System.Text;
using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Tests;

public sealed class KnowrithmEventTests
{
    public static TheoryData<string, Type> Names => new()
    {
        { "agent.created", typeof(AgentCreated) },
        { "agent.updated", typeof(AgentUpdated) },
        { "conversation.started", typeof(ConversationStarted) },
        { "conversation.ended", typeof(ConversationEnded) },
        { "message.received", typeof(MessageReceived) },
        { "message.sent", typeof(MessageSent) },
        { "lead.created", typeof(LeadCreated) },
        { "lead.updated", typeof(LeadUpdated) },
        { "lead.status.updated", typeof(LeadStatusUpdated) },
        { "lead.registered", typeof(LeadRegistered) },
        { "document.processed", typeof(DocumentProcessed) },
        { "agent.deleted", typeof(AgentDeleted) },
        { "agent.restored", typeof(AgentRestored) },
        { "conversation.updated", typeof(ConversationUpdated) },
        { "conversation.deleted", typeof(ConversationDeleted) },
        { "conversation.restored", typeof(ConversationRestored) },
        { "message.updated", typeof(MessageUpdated) },
        { "message.deleted", typeof(MessageDeleted) },
        { "message.restored", typeof(MessageRestored) },
        { "lead.deleted", typeof(LeadDeleted) },
        { "lead.restored", typeof(LeadRestored) },
        { "document.created", typeof(DocumentCreated) },
        { "document.updated", typeof(DocumentUpdated) },
        { "document.deleted", typeof(DocumentDeleted) },
        { "document.restored", typeof(DocumentRestored) },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_name_has_its_type_and_reads_its_id_under_either_spelling(string name, Type type)
    {
        var noun = name.Split('.')[0];
        foreach (var key in new[] { "id", noun + "_id" })
        {
            var @event = Parse($$"""{"event":"{{name}}","timestamp":"2026-01-02T03:04:05Z","data":{"{{key}}":"x_1","new_field":true},"attempt":1}""");
            Assert.IsType(type, @event);
            Assert.Equal(new WebhookEventType(name), @event.Event);
            Assert.Equal("x_1", Id(@event));
            Assert.True(Resource(@event).AdditionalProperties["new_field"].GetBoolean());
            Assert.Null(@event.DataProblem);
        }
        Assert.Equal("own", Id(Parse($$"""{"event":"{{name}}","data":{"{{noun}}_id":"other","id":"own"} }""")));
        Assert.Equal("in", Id(Parse($$"""{"event":"{{name}}","data":{"{{noun}}":{"id":"in"} } }""")));
        Assert.Equal("7", Id(Parse($$"""{"event":"{{name}}","data":{"id":7} }""")));
        Assert.IsType(type, Parse($$"""{"event":"{{name.ToUpperInvariant()}}"}"""));
    }

    [Fact]
    public void The_documented_lead_is_read()
    {
        var @event = Assert.IsType<LeadCreated>(Parse(
            """
            {"event":"lead.created","timestamp":"2024-01-15T10:30:00Z","signature":"sha256=ab","data":{"id":"lead_123abc","first_name":"Ada",
             "last_name":"Byron",
            "email":"ada@example.com","phone":"+1 555 0100","source":"website","company_id":"company_1"}}
            """));
        Assert.Equal(("lead_123abc", "Ada", "Byron", "ada@example.com"), (@event.Lead.Id, @event.Lead.FirstName, @event.Lead.LastName, @event.Lead.Email));
        Assert.Equal(("+1 555 0100", "website", "company_1"), (@event.Lead.Phone, @event.Lead.Source, @event.Lead.CompanyId));
        Assert.Equal(new DateTimeOffset(2024, 1, 15, 10, 30, 0, TimeSpan.Zero), @event.Timestamp);
        Assert.Null(@event.Attempt);
        Assert.Equal(["signature"], @event.AdditionalProperties.Keys);
        Assert.Equal("ada@example.com", @event.Data.GetProperty("email").GetString());
    }

    [Fact]
    public void The_documented_conversations_are_read()
    {
        var started = Assert.IsType<ConversationStarted>(Parse("""{"event":"conversation.started","data":{"conversation_id":"c","agent_id":"a","lead_id":"l"}}"""));
        Assert.Equal(("c", "c", "a", "l"), (started.ConversationId, started.Conversation.Id, started.AgentId, started.LeadId));
        var ended = Assert.IsType<ConversationEnded>(Parse("""{"event":"conversation.ended","data":{"id":"c","rating":"4.5"}}"""));
        Assert.Equal(("c", 4.5), (ended.ConversationId, ended.Rating));
        Assert.Null(ended.AgentId);
        Assert.Null(ended.LeadId);
        var nested = (ConversationStarted)Parse("""{"event":"conversation.started","data":{"id":"c","agent":{"id":"a"},"entity_id":"l","entity_type":"LEAD"}}""");
        Assert.Equal(("c", "a", "l"), (nested.ConversationId, nested.AgentId, nested.LeadId));
        Assert.Null(((ConversationStarted)Parse("""{"event":"conversation.started","data":{"entity_id":"u","entity_type":"USER"}}""")).LeadId);
    }

    [Fact]
    public void A_message_knows_its_conversation()
    {
        var message = Assert.IsType<MessageReceived>(Parse("""{"event":"message.received","data":{"message_id":"m","conversation_id":"c","content":"hi","role":"user"}}"""));
        Assert.Equal(("m", "c", "hi", MessageRole.User), (message.Message.Id, message.ConversationId, message.Message.Content, message.Message.Role));
        // Under its own key, with the ids beside it; and a message that is only a text.
        Assert.Equal("c", ((MessageSent)Parse("""{"event":"message.sent","data":{"message":{"content":"hi"},"conversation_id":"c"}}""")).ConversationId);
        Assert.Equal("hi", ((MessageSent)Parse("""{"event":"message.sent","data":{"message":"hi"}}""")).Message.AdditionalProperties["message"].GetString());
    }

    [Theory]
    [InlineData("", null, null)]
    [InlineData(",\"attempt\":3,\"timestamp\":\"2026-01-02T03:04:05.678901+02:00\"", 3, "2026-01-02T01:04:05.6789010Z")]
    [InlineData(",\"attempt\":\"2\",\"timestamp\":\"2026-01-02 03:04:05\",\"signature\":\"sha256=00\"", 2, "2026-01-02T03:04:05.0000000Z")]
    [InlineData(",\"attempt\":null,\"timestamp\":null,\"signature\":null", null, null)]
    public void What_surrounds_the_data_is_optional(string more, int? attempt, string? timestamp)
    {
        var @event = Parse($$"""{"event":"lead.created","data":{"id":"l"}{{more}}}""");
        Assert.Equal((attempt, timestamp), (@event.Attempt, @event.Timestamp?.UtcDateTime.ToString("O")));
        Assert.Equal(more.Contains("signature"), @event.AdditionalProperties.ContainsKey("signature"));
    }

    [Theory]
    [InlineData("\"attempt\":\"third\"", "attempt")]
    [InlineData("\"attempt\":1.5", "attempt")]
    [InlineData("\"attempt\":[1]", "attempt")]
    [InlineData("\"attempt\":1e999999", "attempt")]
    [InlineData("\"timestamp\":\"yesterday\"", "timestamp")]
    [InlineData("\"timestamp\":1700000000", "timestamp")]
    [InlineData("\"timestamp\":{}", "timestamp")]
    [InlineData("\"timestamp\":\"\\ud800\"", "timestamp")]
    [InlineData("\"trace\":{\"a\":1}", "trace")]
    public void What_cannot_be_read_around_the_data_is_kept(string field, string name)
    {
        var @event = Assert.IsType<LeadCreated>(Parse($$"""{"event":"lead.created","data":{"id":"l"},{{field}}}"""));
        Assert.Equal(field, $"\"{name}\":{@event.AdditionalProperties[name].GetRawText()}");
        Assert.Null(@event.Attempt);
        Assert.Null(@event.Timestamp);
        Assert.Equal("l", @event.Lead.Id);
        Assert.Equal(64, @event.DeduplicationKey.Length);
    }

    [Fact]
    public void An_unknown_event_is_kept_whole()
    {
        var @event = Assert.IsType<UnknownEvent>(Parse("""{"event":"Billing.Paid","data":[1,{"a":"b"}],"attempt":2,"more":5}"""));
        Assert.Equal(("Billing.Paid", 2, """[1,{"a":"b"}]"""), (@event.Event.Value, @event.Attempt, @event.Data.GetRawText()));
        Assert.Equal(5, @event.AdditionalProperties["more"].GetInt32());
        Assert.Null(@event.DataProblem);
    }

    public static TheoryData<string, string> OddData => new()
    {
        { "", "null" },
        { ",\"data\":null", "null" },
        { ",\"data\":[]", "[]" },
        { ",\"data\":[{\"id\":\"l\"}]", "[{\"id\":\"l\"}]" },
        { ",\"data\":\"text\"", "\"text\"" },
        { ",\"data\":5", "5" },
        { ",\"data\":true", "true" },
    };

    [Theory]
    [MemberData(nameof(OddData))]
    public void Data_that_is_not_an_object_is_kept_and_its_resource_throws(string data, string raw)
    {
        foreach (var (name, _) in Names.Select(row => row.Data))
        {
            var @event = Parse($$"""{"event":"{{name}}"{{data}}}""");
            Assert.Equal(raw, @event.Data.GetRawText());
            if (@event is MessageEvent) Assert.Equal("", Id(@event));
            else Assert.Throws<KnowrithmSerializationException>(() => Id(@event));
            Assert.StartsWith("data is not an object", @event.DataProblem);
            Assert.Equal(64, @event.DeduplicationKey.Length);
        }
    }

    [Theory]
    [InlineData("\"created_at\":\"soon\"", "created_at")]
    [InlineData("\"consent_marketing\":\"perhaps\"", "consent_marketing")]
    [InlineData("\"first_name\":\"\\ud83d\"", "first_name")]
    [InlineData("\"company\":{\"id\":[],\"name\":\"\\udc00\"}", "company")]
    [InlineData("\"unheard\":\"\\ud800\",\"created_at\":7", "created_at")]
    public void A_field_that_cannot_be_read_is_kept_and_the_rest_is_read(string field, string name)
    {
        var @event = Assert.IsType<LeadCreated>(Parse($$"""{"event":"lead.created","data":{"id":"l",{{field}},"email":"ada@example.com","later":1} }"""));
        Assert.Equal(("l", "ada@example.com"), (@event.Lead.Id, @event.Lead.Email));
        Assert.True(@event.Lead.AdditionalProperties.ContainsKey(name));
        Assert.True(@event.Lead.AdditionalProperties.ContainsKey("later"));
        Assert.Contains(name, @event.DataProblem);
        Assert.DoesNotContain("ada@", @event.DataProblem);
        Assert.Equal(64, @event.DeduplicationKey.Length);
    }

    [Fact]
    public void The_last_of_two_equal_names_counts()
    {
        var @event = Assert.IsType<LeadCreated>(Parse("""{"event":"agent.created","event":"lead.created","data":null,"attempt":1,"data":{"id":"a","id":"b"},"attempt":2}"""));
        Assert.Equal(("b", 2), (@event.Lead.Id, @event.Attempt));
        Assert.Equal(Parse("""{"event":"lead.created","data":{"id":"b"}}""").DeduplicationKey, @event.DeduplicationKey);
        Assert.NotEqual(Parse("""{"event":"lead.created","data":{"id":"a"}}""").DeduplicationKey, @event.DeduplicationKey);
    }

    [Fact]
    public void A_byte_order_mark_and_blanks_around_the_body_are_fine() => Assert.IsType<LeadCreated>(Parse("\uFEFF \r\n{\"event\":\"lead.created\"}\n"));

    public static TheoryData<string> NoEvents =>
    [
        "", " ", "\uFEFF", "null", "5", "\"lead.created\"", "[]", "[{\"event\":\"lead.created\"}]", "{}", "{\"data\":{}}", "{\"event\":null}", "{\"event\":5}",
            "{\"event\":\"\"}",
        "{\"event\":\" \"}", "{\"event\":[\"lead.created\"]}", "{\"event\":\"\\ud800\"}", "{\"Event\":\"lead.created\"}", "{\"event\":\"lead.created\"",
            "{\"event\":\"lead.created\"}}",
        "{\"event\":\"lead.created\"}{}", "{\"event\":\"lead.created\",}", "{\"event\":\"lead.created\",\"\\ud800\":1}",
            "{\"event\":\"lead.created\",\"data\":{\"\\udc00x\":1}}", "<html>", "event=lead.created",
        "{\"event\":\"lead.created\" /* why */}", "{\"event\":\"lead.created\",\"data\":canary}",
    ];

    [Theory]
    [MemberData(nameof(NoEvents))]
    public void A_body_that_is_not_an_event_is_refused_without_quoting_it(string body)
    {
        var error = Assert.Throws<WebhookFormatException>(() => Parse(body));
        Assert.IsAssignableFrom<KnowrithmException>(error);
        Assert.DoesNotContain("lead.created", error.ToString());
        Assert.DoesNotContain("canary", error.ToString());
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        byte[] body = [.. "{\"event\":\"lead.created\",\"data\":{\"email\":\""u8, 0xff, .. "\"}}"u8];
        Assert.Throws<WebhookFormatException>(() => KnowrithmEvent.Parse(body));
    }

    [Theory]
    [InlineData("", "[")]
    [InlineData("{\"event\":\"lead.created\",\"data\":", "[")]
    [InlineData("{\"event\":\"lead.created\",\"data\":", "{\"a\":")]
    [InlineData("{\"event\":\"lead.created\",\"more\":", "[{\"b\":")]
    public void A_megabyte_of_nesting_is_refused(string before, string nesting)
    {
        var body = new StringBuilder(before);
        while (body.Length < 1 << 20) body.Append(nesting);
        Assert.Throws<WebhookFormatException>(() => Parse(body.ToString()));
    }

    [Theory]
    [InlineData(62, true)]
    [InlineData(64, false)]
    public void Ordinary_depth_is_read(int depth, bool expected)
    {
        var body = $$"""{"event":"lead.created","data":{{new string('[', depth)}}{{new string(']', depth)}}}""";
        if (expected) Assert.Equal(64, Parse(body).DeduplicationKey.Length);
        else Assert.Throws<WebhookFormatException>(() => Parse(body));
    }

    [Fact]
    public void A_body_with_anything_out_of_place_is_read_or_refused()
    {
        const string seed = """{"event":"conversation.ended","timestamp":"2026-01-02T03:04:05Z","data":{"id":"c","agent":{"id":"a","max_tokens":5},"tags":["x"],"rating":4,"messages":[{"id":"m"}]},"attempt":1}""";
        string[] pieces = ["\"", "{", "}", "[", "]", ",", ":", "null", "\\ud800", "\\u0000", "1e999", "-0", "99999999999999999999999", "true", "\"id\":{},",
            "\"created_at\":{},", "é", "\0", " "];
        var random = new Random(4711);
        var read = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var body = new StringBuilder(seed);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
            {
                var at = random.Next(body.Length);
                if (random.Next(2) == 0) body.Remove(at, Math.Min(random.Next(1, 9), body.Length - at));
                body.Insert(Math.Min(at, body.Length), pieces[random.Next(pieces.Length)]);
            }
            try
            {
                if (Parse(body.ToString()).DeduplicationKey.Length == 64) read++;
            }
            catch (WebhookFormatException)
            {
            }
        }
        Assert.InRange(read, 1_000, 19_000);
    }

    [Fact]
    public void It_prints_no_content()
    {
        var @event = Parse("""{"event":"lead.created","data":{"id":"lead_canary","email":"canary@example.com"},"canary":1}""");
        Assert.Equal($"LeadCreated lead.created {@event.DeduplicationKey}", @event.ToString());
    }

    [Fact]
    public void A_test_can_build_one()
    {
        var @event = new LeadCreated { Lead = { Id = "l", Email = "ada@example.com" }, Attempt = 1 };
        var empty = @event.DeduplicationKey;
        @event.Timestamp = DateTimeOffset.UnixEpoch;
        Assert.Equal(("l", WebhookEventType.LeadCreated), (@event.Lead.Id, @event.Event));
        Assert.NotEqual(empty, @event.DeduplicationKey);
        @event.Lead = null!;
        Assert.Equal("", @event.Lead.Id);
        Assert.Equal(JsonValueKind.Null, new UnknownEvent(new("x")).Data.ValueKind);
        Assert.Contains("\"Id\"", JsonSerializer.Serialize(@event));
    }

    internal static KnowrithmEvent Parse(string body) => KnowrithmEvent.Parse(Encoding.UTF8.GetBytes(body));

    private static string Id(KnowrithmEvent @event) => @event switch
    {
        AgentEvent agent => agent.Agent.Id,
        ConversationEvent conversation => conversation.ConversationId,
        MessageEvent message => message.Message.Id,
        LeadEvent lead => lead.Lead.Id,
        _ => ((DocumentEvent)@event).Document.Id,
    };

    private static ApiObject Resource(KnowrithmEvent @event) => @event switch
    {
        AgentEvent agent => agent.Agent,
        ConversationEvent conversation => conversation.Conversation,
        MessageEvent message => message.Message,
        LeadEvent lead => lead.Lead,
        _ => ((DocumentEvent)@event).Document,
    };
}
