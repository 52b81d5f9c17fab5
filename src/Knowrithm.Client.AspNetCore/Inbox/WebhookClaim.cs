namespace Knowrithm.Client.Webhooks;

/// <summary>What came of asking the inbox to run a handler on an event.</summary>
/// <param name="State">Whether it may run.</param>
/// <param name="EventKey">The event.</param>
/// <param name="Handler">The handler's name.</param>
/// <param name="Token">Tells this claim from a later one for the same entry; for the inbox's own use.</param>
/// <param name="Run">Which run of this handler on this event it is, from 1, as far as the inbox counts.</param>
public readonly record struct WebhookClaim(WebhookClaimState State, string EventKey, string Handler, string? Token = null, int Run = 1);
