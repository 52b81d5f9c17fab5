using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>What a company added in a period.</summary>
internal sealed record CompanyFigures(Company Company, int Users, int Agents, int Documents, int Conversations, long Bytes)
{
    public static CompanyFigures Of(Company company, World world, Period period)
    {
        var users = world.Users.Of(company.Id).Count(u => period.Has(u.CreatedAt));
        if (company != world.Company) return new(company, users, 0, 0, 0, 0);
        var documents = world.Documents.List(d => period.Has(d.CreatedAt));
        var conversations = world.Conversations.List(c => !c.IsDeleted && period.Has(c.CreatedAt)).Count;
        var agents = world.Agents.List(null, null).Count(a => period.Has(a.CreatedAt));
        return new(company, users, agents, documents.Count, conversations, documents.Sum(d => d.Size));
    }

    public long By(string metric) => metric switch
    {
        "agents" => Agents,
        "documents" => Documents,
        "conversations" => Conversations,
        "storage" => Bytes,
        _ => Users,
    };

    public JsonObject ToJson(World world) => new()
    {
        ["company_id"] = Company.Id,
        ["company_name"] = Company.Name,
        ["is_active"] = Company.DeletedAt is null,
        ["is_verified"] = Company.IsVerified,
        ["created_at"] = world.Clock.Text(Company.CreatedAt),
        ["metrics"] = new JsonObject
        {
            ["users"] = Users,
            ["agents"] = Agents,
            ["documents"] = Documents,
            ["conversations"] = Conversations,
            ["storage_bytes"] = Bytes,
            ["storage_gb"] = Math.Round(Bytes / (1024.0 * 1024 * 1024), 6),
        },
    };
}
