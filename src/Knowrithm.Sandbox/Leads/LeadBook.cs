namespace Knowrithm.Sandbox;

internal sealed class LeadBook(World world)
{
    private readonly List<Lead> _all = [];
    private readonly Dictionary<string, Lead> _byId = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Lead> _byToken = new(StringComparer.Ordinal);

    public int Count => _all.Count(l => l.IsActive);

    public void Add(Lead lead)
    {
        _all.Add(lead);
        _byId[lead.Id] = lead;
    }

    public void Create(Lead lead)
    {
        Add(lead);
        world.Webhooks.Emit("lead.created", lead.ToEvent(world));
    }

    public Lead Get(string id) => _byId.GetValueOrDefault(id) is { IsActive: true } lead ? lead : throw ApiException.NotFound("Lead");

    public Lead? Find(string? id) => id is null ? null : _byId.GetValueOrDefault(id);

    public Lead? ByToken(string token) => _byToken.GetValueOrDefault(token) is { IsActive: true } lead ? lead : null;

    public Lead? ByEmail(string email) => _all.Find(l => l.IsActive && l.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    /// <summary>Newest first.</summary>
    public List<Lead> List(Func<Lead, bool> which) => [.. Newest(which)];

    /// <summary>Newest first, found while they are read.</summary>
    public IEnumerable<Lead> Newest(Func<Lead, bool> which)
    {
        for (var i = _all.Count - 1; i >= 0; i--)
            if (_all[i].IsActive && which(_all[i])) yield return _all[i];
    }

    public string IssueToken(Lead lead)
    {
        var token = Token.Issue(lead.Id, "lead", id: Guid.NewGuid().ToString());
        _byToken[token] = lead;
        return token;
    }
}
