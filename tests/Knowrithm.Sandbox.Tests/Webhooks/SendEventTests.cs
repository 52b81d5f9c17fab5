namespace Knowrithm.Sandbox.Tests.Webhooks;

public sealed class SendEventTests
{
    [Theory]
    [InlineData("lead.created", null, "sam@customers.example")]
    [InlineData("lead.created", """{"email":"ada@example.com"}""", "ada@example.com")]
    public async Task An_event_that_did_not_happen_is_delivered_with_the_data_given_or_made_up(string name, string? data, string email)
    {
        await using var receiver = await Receiver.StartAsync();
        await using var play = await SandboxOverHttp.StartAsync();
        play.Sandbox.RegisterWebhook(receiver.Url, "whsec_test");

        play.Sandbox.SendEvent(name, data);
        await play.Sandbox.WaitForDeliveriesAsync();

        var hook = Assert.Single(receiver.Hooks);
        Assert.Equal((name, email), (hook.Event, hook.Data.GetProperty("email").GetString()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    public async Task Data_that_is_not_an_object_is_refused(string data)
    {
        await using var play = await SandboxOverHttp.StartAsync();

        Assert.Throws<ArgumentException>(nameof(data), () => play.Sandbox.SendEvent("lead.created", data));
    }
}
