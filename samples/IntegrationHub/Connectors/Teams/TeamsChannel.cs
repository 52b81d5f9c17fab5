using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.Teams;

internal sealed class TeamsChannel(IServiceScopeFactory scopes, IOptionsMonitor<TeamsOptions> options, IHubStore store, TimeProvider time,
    IHostApplicationLifetime host)
    : ChannelHandler<TeamsOptions>(scopes, options, store, time, host)
{
    protected override Task PostAsync(IServiceProvider services, TeamsOptions options, IReadOnlyList<NoteGroup> groups, int more,
        CancellationToken cancellationToken) =>
        services.GetRequiredService<ITeamsApi>().PostAsync(options.WorkflowUrl!.AbsoluteUri, TeamsMapping.Message(groups, more), cancellationToken);
}
