namespace Knowrithm.Client.Tests;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("""{"conversations":[{"id":"1"},{"id":"2","message_count":"many"}]}""", "$.conversations[1].message_count")]
    [InlineData("""{"data":{"conversations":[{"id":"1"},{"id":"2","message_count":"many"}]}}""", "$.data.conversations[1].message_count")]
    [InlineData("""{"data":[{"id":"1","message_count":"many"}]}""", "$.data[0].message_count")]
    [InlineData("""[{"id":"1","agent":{"id":"a","max_tokens":1.5}}]""", "$[0].agent.max_tokens")]
    [InlineData("""{"items":[{"id":"1","messages":[{"id":"m"},{"id":"n","tokens_used":"x"}]}]}""", "$.items[0].messages[1].tokens_used")]
    public async Task An_error_in_a_list_says_where(string body, string path)
    {
        using var client = new RequestRecorder(body).Client();

        var error = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Conversations.ListConversationsAsync());

        Assert.Equal(path, error.Path);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id":"1","max_tokens":"many"}""", "$.max_tokens")]
    [InlineData("""{"agent":{"id":"1","temperature":"warm"}}""", "$.agent.temperature")]
    [InlineData("""{"success":true,"data":{"id":"1","temperature":[]}}""", "$.data.temperature")]
    [InlineData("""{"data":{"agent":{"id":"1","status":"active","max_tokens":"many"}}}""", "$.data.agent.max_tokens")]
    public async Task An_error_in_an_object_says_where(string body, string path)
    {
        using var client = new RequestRecorder(body).Client();

        var error = await Assert.ThrowsAsync<KnowrithmSerializationException>(() => client.Agents.GetAgentAsync("1"));

        Assert.Equal(path, error.Path);
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
    }
}
