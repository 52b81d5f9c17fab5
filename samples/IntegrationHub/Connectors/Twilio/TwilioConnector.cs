using System.Text.Json;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Twilio;

/// <summary>
/// Twilio: what happened, as one short text message to one number.
/// <para>
/// Scopes at Knowrithm: none; the events are enough. At Twilio: a restricted API key that may create Messages and nothing else. Basic: <c>{key
/// SID}:{secret}</c>.
/// </para>
/// <para>
/// Twilio's rules. There is no idempotency key: what was sent is remembered here, and a message whose answer was lost may come twice. A body is 1,600
/// characters at most; here it is cut at 320, which Twilio advises and which bounds the bill. Limits: concurrent requests, 429 with code 20429; one
/// message a second from a long code, queued by Twilio. A number that said STOP is 400 with code 21610, which parks the event. Error body:
/// <c>{"code":21211,"message":"…","more_info":"…","status":400}</c>. Requests are forms.
/// </para>
/// <para>
/// https://www.twilio.com/docs/messaging/api/message-resource · https://www.twilio.com/docs/api/errors/21617 ·
/// https://www.twilio.com/docs/api/errors/20429
/// </para>
/// </summary>
internal static class TwilioConnector
{
    public static void AddTwilio(this HubBuilder hub)
    {
        if (!hub.Has<TwilioOptions>("Twilio")) return;
        hub.Services.AddDestination<ITwilioApi, TwilioOptions>("Twilio", JsonNamingPolicy.SnakeCaseLower,
            static body => $"{body.GetProperty("code").GetInt32()}: {body.GetProperty("message").GetString()}")
            .AddHttpMessageHandler(static services => new Authorization(() =>
            {
                var options = services.GetRequiredService<IOptionsMonitor<TwilioOptions>>().CurrentValue;
                return Authorization.Basic(options.KeySid, options.KeySecret);
            }));
        hub.Services.AddSingleton<TwilioChannel>();
        hub.Handle<KnowrithmEvent, TwilioChannel>("Twilio messages");
    }
}
