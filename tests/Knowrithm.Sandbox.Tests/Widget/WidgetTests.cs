namespace Knowrithm.Sandbox.Tests.Widget;

public sealed class WidgetTests
{
    [Theory]
    [InlineData("/api/widget.js")]
    [InlineData("/widget.js")]
    [InlineData("/api/v1/widget.js")]
    public async Task The_script_is_there_for_everyone(string path)
    {
        await using var play = await Play.StartAsync();
        var reply = await play.GetAsync(path, token: "");
        Assert.Equal((200, "application/javascript; charset=utf-8"), (reply.Status, reply.Headers["Content-Type"]));
        Assert.Contains("/lead/register", reply.Text);
        Assert.Contains("data-agent-id", reply.Text);
    }

    [Fact]
    public async Task A_test_page_holds_the_snippet()
    {
        await using var play = await Play.StartAsync();
        Assert.Contains("<b>x</b>", (await play.DoAsync("POST", "test", new { body = "<b>x</b>" }, token: "")).GetProperty("html").GetString());
        Assert.Equal(400, (await play.SendAsync("POST", "test", """{"body":5}""", token: "")).Status);
    }
}
