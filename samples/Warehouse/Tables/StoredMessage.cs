using Knowrithm.Client;

namespace Acme.Warehouse;

/// <summary>A message and its conversation, which the API does not name in the message itself.</summary>
internal sealed record StoredMessage(string ConversationId, Message Message);
