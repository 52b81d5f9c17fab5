using System.Text.Json;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub.Teams;

/// <summary>
/// Microsoft Teams: what happened, as an Adaptive Card, through a workflow that begins with "When a Teams webhook request is received". (The
/// Microsoft 365 connectors of old are being retired.)
/// <para>
/// Scopes at Knowrithm: none; the events are enough. At Teams: none; whoever knows the workflow's address may post to its one channel, so the address
/// is the secret.
/// </para>
/// <para>
/// Teams' rules. There is no idempotency key and nothing to search: what was posted is remembered here, and a post whose answer was lost may come
/// twice. A message is 28 KB at most; 4 requests a second, 429 beyond, which the window keeps far below. The answer is 202: the workflow posts later.
/// Error body: <c>{"error":{"code":"…","message":"…"}}</c>. Text is put into the card's text blocks with the characters of Markdown escaped.
/// </para>
/// <para>
/// https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/connectors-using ·
/// https://learn.microsoft.com/connectors/teams/#microsoft-teams-webhook · https://adaptivecards.io/explorer/
/// </para>
/// </summary>
internal static class TeamsConnector
{
    public static void AddTeams(this HubBuilder hub)
    {
        if (!hub.Has<TeamsOptions>("Teams")) return;
        hub.Services.AddDestination<ITeamsApi, TeamsOptions>(
            "Microsoft Teams", JsonNamingPolicy.CamelCase, static body => body.GetProperty("error").GetProperty("message").GetString());
        hub.Services.AddSingleton<TeamsChannel>();
        hub.Handle<KnowrithmEvent, TeamsChannel>("Microsoft Teams channel");
    }
}
