using System.Text.Json;

namespace Knowrithm.Client.Tests;

/// <summary>What the sources disagree about for agents, conversations, messages and leads, each with where it was seen.</summary>
public sealed class UnusualResponseTests
{
    [Fact]
    public async Task A_bare_conversation_that_contains_an_agent_is_the_conversation()
    {
        using var client = new RequestRecorder("""{"agent":{"id":"a1","name":"Support"},"agent_id":"a1","id":"c1","title":"Prices"}""").Client();

        var conversation = await client.Conversations.CreateConversationAsync(new() { AgentId = "a1" });

        Assert.Equal(("c1", "Prices", "a1"), (conversation.Id, conversation.Title, conversation.Agent!.Id));
    }

    [Fact]
    public async Task A_conversation_in_data_that_contains_an_agent_is_the_conversation()
    {
        using var client = new RequestRecorder("""{"data":{"agent":{"id":"a1"},"id":"c1"},"agent":{"id":"other"}}""").Client();

        Assert.Equal("c1", (await client.Conversations.CreateConversationAsync(new() { AgentId = "a1" })).Id);
    }

    // The public route shows less: the widget uses id, name, description, company_id.
    [Fact]
    public async Task A_public_agent_has_fewer_fields()
    {
        using var client = new RequestRecorder("""{"agent":{"id":"a1","name":"Support"}}""").Client();

        var agent = await client.Agents.GetAgentAsync("a1");

        Assert.Equal(("a1", null, null, 0), (agent.Id, agent.Status, agent.CreatedAt, agent.Capabilities.Count));
    }

    [Theory]
    [InlineData("null", JsonValueKind.Undefined)]
    [InlineData("{}", JsonValueKind.Object)]
    [InlineData("\"friendly\"", JsonValueKind.String)]
    [InlineData("[1]", JsonValueKind.Array)]
    public async Task A_free_field_may_be_anything(string json, JsonValueKind kind)
    {
        using var client = new RequestRecorder($$$"""{"agent":{"id":"a1","personality_traits":{{{json}}},"operating_hours":{{{json}}}}}""").Client();

        Assert.Equal(kind, (await client.Agents.GetAgentAsync("a1")).PersonalityTraits?.ValueKind ?? JsonValueKind.Undefined);
    }

    [Theory]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("{}", "")]
    [InlineData("\"\"", "")]
    [InlineData("\"chat\"", "chat")]
    [InlineData("[\"chat\",null,7]", "chat,7")]
    [InlineData("{\"chat\":true}", "chat")]
    public async Task A_list_of_texts_may_be_anything(string json, string expected)
    {
        using var client = new RequestRecorder($$$"""{"agent":{"id":"a1","capabilities":{{{json}}}}}""").Client();

        Assert.Equal(expected, string.Join(',', (await client.Agents.GetAgentAsync("a1")).Capabilities));
    }

    [Theory]
    [InlineData("ACTIVE")]
    [InlineData("Active")]
    [InlineData("active")]
    public async Task Upper_and_lower_case_of_a_state_are_alike_and_the_text_is_kept(string text)
    {
        using var client = new RequestRecorder($$$"""{"agent":{"id":"a1","status":"{{{text}}}"}}""").Client();

        var status = (await client.Agents.GetAgentAsync("a1")).Status;

        Assert.Equal(AgentStatus.Active, status);
        Assert.Equal(text, status!.Value.Value);
    }

    // The Swagger file calls an answer's sources "sources" in one place and "citations" in another.
    [Theory]
    [InlineData("sources")]
    [InlineData("citations")]
    public async Task Sources_of_a_message_have_two_names(string name)
    {
        using var client = new RequestRecorder($$$"""{"messages":[{"id":"m1","{{{name}}}":[{"source_number":"1","document_name":"Handbook","url":null}]}]}""")
            .Client();

        var source = Assert.Single((await client.Conversations.ListConversationMessagesAsync("c1"))[0].Sources);

        Assert.Equal((1, "Handbook", null), (source.SourceNumber, source.DocumentName, source.Url));
    }

    [Theory]
    [InlineData("""{"success":true,"lead":{"id":"l1"},"access_token":"a.b.c","refresh_token":"r"}""")]
    [InlineData("""{"success":true,"lead":{"id":"l1"},"tokens":{"access_token":"a.b.c","refresh_token":"r"}}""")]
    [InlineData("""{"success":true,"data":{"lead":{"id":"l1"},"access_token":"a.b.c","refresh_token":"r"}}""")]
    [InlineData("""{"data":{"lead":{"id":"l1"},"tokens":{"access_token":"a.b.c","refresh_token":"r"}}}""")]
    public async Task An_immediate_registration_has_its_tokens_wherever_they_are(string body)
    {
        using var client = new RequestRecorder(body).Client();

        var registration = await client.Leads.RegisterLeadAsync(new() { AgentId = "a1", FirstName = "Ada", LastName = "L", Email = "a@example.org" });

        Assert.Equal(("l1", "a.b.c", "r"), (registration.Lead!.Id, registration.AccessToken!.Reveal(), registration.RefreshToken!.Reveal()));
        Assert.DoesNotContain("a.b.c", JsonSerializer.Serialize(registration), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"message":"created","agent":{"id":"a1","name":"Support"},"settings":{"id":"s1"}}""")]
    [InlineData("""{"agent":{"id":"a1","name":"Support"},"initiated_by":"u1","task_id":"t1"}""")]
    [InlineData("""{"id":"a1","name":"Support"}""")]
    [InlineData("""{"success":true,"data":{"agent":{"id":"a1","name":"Support"}}}""")]
    public async Task An_agent_in_place_of_an_acknowledgement_ends_the_operation(string body)
    {
        using var client = new RequestRecorder(body).Client();

        var operation = await client.Agents.StartUpdateAgentAsync("a1", new() { Name = "Support" });

        Assert.True(operation.IsCompleted);
        Assert.Equal(("a1", "Support"), (operation.Value.Id, operation.Value.Name));
    }

    [Theory]
    [InlineData("""{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status","message":"queued","estimated_time":30}""")]
    [InlineData("""{"status":"accepted","task_id":"t1","status_url":"https://elsewhere.test/v1/tasks/t1/status"}""")]
    [InlineData("""{"task_id":"t1"}""")]
    [InlineData("""{"taskId":"t1","task_status_url":"/v1/tasks/t1"}""")]
    [InlineData("""{"success":true,"data":{"task_id":"t1","status":"queued"}}""")]
    [InlineData("""{"status":"accepted","estimated_time":"30","task_id":"t1"}""")]
    public async Task An_acknowledgement_is_a_body_with_a_task_id(string body)
    {
        using var client = new RequestRecorder(body).Client();

        var operation = await client.Leads.StartDeleteLeadAsync("l1");

        Assert.False(operation.IsCompleted);
        Assert.Equal("t1", operation.Id);
    }

    [Fact]
    public async Task A_sent_message_is_acknowledged_with_its_own_ids()
    {
        using var client = new RequestRecorder("""{"status":"queued","task_id":"t1","conversation_id":"c1","message_id":"m1","poll_url":"/v1/conversation/c1/messages"}""").Client();

        var operation = await client.Conversations.StartSendMessageAsync("c1", new() { Message = "Hello" });

        Assert.Equal(("t1", "c1", "m1", false),
            (operation.Id, operation.Acknowledgement.ConversationId, operation.Acknowledgement.MessageId, operation.IsCompleted));
    }

    [Theory]
    [InlineData("""{"message":"Conversation deleted","conversation_id":"c1","deleted_messages_count":4}""", 4)]
    [InlineData("""{"success":true,"data":{"conversation_id":"c1","deleted_messages_count":"4"}}""", 4)]
    [InlineData("""{"message":"Conversation deleted","conversation_id":"c1"}""", null)]
    public async Task A_receipt_keeps_its_message(string body, int? count)
    {
        using var client = new RequestRecorder(body).Client();

        var receipt = await client.Conversations.DeleteConversationAsync("c1");

        Assert.Equal(("c1", count), (receipt.ConversationId, receipt.DeletedMessagesCount));
    }

    // A tutorial calls the figure conversation_count, the command line's reference the snippet embed_code.
    [Fact]
    public async Task A_figure_under_another_name_is_not_lost()
    {
        using var client = new RequestRecorder("""{"agent_id":"a1","conversation_count":12,"embed_code":"<script/>"}""").Client();

        Assert.Equal(12, (await client.Agents.GetAgentStatsAsync("a1")).AdditionalProperties["conversation_count"].GetInt32());
        Assert.Equal("<script/>", (await client.Agents.GetEmbedCodeAsync("a1")).Html);
    }
}
