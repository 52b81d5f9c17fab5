using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Webhooks;

/// <summary>Binds the options to their section. They are read once: a connection does not move while it is used.</summary>
internal sealed class RedisOptionsBinding(IConfiguration? configuration = null) : IConfigureOptions<KnowrithmWebhooksRedisOptions>
{
    public void Configure(KnowrithmWebhooksRedisOptions options)
    {
        if (configuration?.GetSection(KnowrithmWebhooksRedisOptions.SectionName) is { } section) section.Bind(options);
    }
}
