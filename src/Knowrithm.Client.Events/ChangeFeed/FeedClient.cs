using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events;

/// <summary>The client that the feed polls with.</summary>
/// <param name="Value">The client.</param>
internal sealed record FeedClient(IKnowrithmClient Value)
{
    public static FeedClient Of(IServiceProvider services, string? name) => new((name is null
        ? services.GetService<IKnowrithmClient>() : services.GetKeyedService<IKnowrithmClient>(name)) ?? throw new InvalidOperationException(
            $"The change feed polls with an IKnowrithmClient{(name is null ? "" : $" of the key '{name}'")}, and the services contain none: "
                + "call AddKnowrithmClient."));
}
