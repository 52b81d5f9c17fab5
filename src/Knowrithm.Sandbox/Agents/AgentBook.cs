namespace Knowrithm.Sandbox;

internal sealed class AgentBook(World world)
{
    private readonly List<Agent> _all = [];

    public int Count => _all.Count(a => a.DeletedAt is null);

    public void Add(Agent agent)
    {
        _all.Add(agent);
        world.Settings.Add(agent.Llm);
    }

    public Agent? Find(string? id) => _all.Find(a => a.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    public Agent Get(string? id) => Find(id) is { DeletedAt: null } agent ? agent : throw ApiException.NotFound("Agent");

    public Agent GetByName(string name) =>
        _all.Find(a => a.DeletedAt is null && a.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw ApiException.NotFound("Agent");

    public List<Agent> List(string? status, string? search) =>
    [
        .. _all.Where(a => a.DeletedAt is null
            && (status is null || a.Status == status)
            && (search is null || Mentions(a.Name, search) || Mentions(a.Description, search))).Reverse(),
    ];

    public void Touch(Agent agent)
    {
        agent.UpdatedAt = world.Clock.Now;
        world.Webhooks.Emit("agent.updated", agent.ToJson(world));
    }

    public bool Teach(string id, Document document)
    {
        if (Find(id) is not { DeletedAt: null } agent) return false;
        world.Documents.Teach(agent, document);
        agent.LastTrained = world.Clock.Now;
        return true;
    }

    private static bool Mentions(string? text, string search) => text?.Contains(search, StringComparison.OrdinalIgnoreCase) == true;
}
