using Refit;

namespace Acme.IntegrationHub.Twilio;

internal interface ITwilioApi
{
    [Post("/2010-04-01/Accounts/{accountSid}/Messages.json")]
    Task SendAsync(string accountSid, [Body(BodySerializationMethod.UrlEncoded)] Dictionary<string, string> form, CancellationToken cancellationToken);
}
