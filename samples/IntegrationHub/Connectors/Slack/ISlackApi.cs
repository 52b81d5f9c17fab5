using Refit;

namespace Acme.IntegrationHub.Slack;

internal interface ISlackApi
{
    [Post("/chat.postMessage")]
    Task<SlackAnswer> PostMessageAsync([Body] SlackMessage message, CancellationToken cancellationToken);
}

/// <summary>With blocks, <c>Text</c> is what notifications and screen readers show.</summary>
internal sealed record SlackMessage(string Channel, string Text, IReadOnlyList<SlackBlock> Blocks, bool UnfurlLinks, bool UnfurlMedia);

internal sealed record SlackBlock(string Type, SlackText Text);

internal sealed record SlackText(string Type, string Text);

internal sealed record SlackAnswer(bool Ok, string? Error);
