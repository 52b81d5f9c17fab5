namespace Knowrithm.Client.AotApp.Bare;

internal sealed class AgentList
{
    public List<Agent> Agents { get; set; } = [];
}
