using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Events;

/// <summary>Binds the options to their section. Without a configuration in the container it does nothing.</summary>
internal sealed class ChangeFeedOptionsBinding(IConfiguration? configuration = null) : IConfigureOptions<ChangeFeedOptions>
{
    private readonly IConfigurationSection? _section = configuration?.GetSection(ChangeFeedOptions.SectionName);

    public void Configure(ChangeFeedOptions options)
    {
        // Not "?.Bind": the generator that replaces Bind does not see it there.
        if (_section is { } section) section.Bind(options);
    }
}
