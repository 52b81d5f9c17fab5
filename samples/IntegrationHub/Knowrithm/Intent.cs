using Knowrithm.Client;

namespace Acme.IntegrationHub;

/// <summary>A conversation that ended with high intent, as a CRM wants to know it.</summary>
internal sealed record Intent(Lead Lead, Conversation Conversation, DateTimeOffset EndedAt, string? Link);
