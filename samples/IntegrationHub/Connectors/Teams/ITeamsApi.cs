using System.Text.Json.Serialization;
using Refit;

namespace Acme.IntegrationHub.Teams;

internal interface ITeamsApi
{
    [Post("")]
    Task PostAsync([Url] string workflow, [Body] TeamsMessage message, CancellationToken cancellationToken);
}

internal sealed record TeamsMessage(string Type, IReadOnlyList<TeamsAttachment> Attachments);

internal sealed record TeamsAttachment(string ContentType, TeamsCard Content);

internal sealed record TeamsCard([property: JsonPropertyName("$schema")] string Schema, string Type, string Version, IReadOnlyList<TeamsText> Body);

internal sealed record TeamsText(string Type, string Text, bool Wrap, string? Weight = null);
