namespace Knowrithm.Client.AotApp;

/// <summary>Ids that exist in the sandbox, so that its routes have something to answer with.</summary>
internal static class SandboxIds
{
    public static async Task<Texts> FindAsync(IKnowrithmClient client)
    {
        var text = new Texts();
        var agent = (await client.Agents.ListAgentsAsync())[0];
        (text["agent_id"], text["company_id"]) = (agent.Id, agent.CompanyId ?? "text");
        text["conversation_id"] = (await client.Conversations.ListConversationsAsync())[0].Id;
        text["message_id"] = (await client.Conversations.ListConversationMessagesAsync(text["conversation_id"]))[0].Id;
        text["lead_id"] = text["entity_id"] = (await client.Leads.ListCompanyLeadsAsync())[0].Id;
        return text;
    }
}
