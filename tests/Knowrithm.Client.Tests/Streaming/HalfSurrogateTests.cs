using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>Found by mutation: half a surrogate pair is valid JSON that no text can hold.</summary>
public sealed class HalfSurrogateTests
{
    [Theory]
    [InlineData("chat_status", """{"status":"\ud800"}""")]
    [InlineData("chat_status", """{"status":"processing","conversation_id":"\ud800"}""")]
    [InlineData("conversation_error", """{"error":{"message":"\ud800"}}""")]
    public void Leaves_an_event_with_its_text(string name, string data)
    {
        var read = ChatEventReader.Read(name, Encoding.UTF8.GetBytes(data));

        Assert.IsType<UnknownChatEvent>(read);
        Assert.Equal(data, read.Raw);
    }
}
