using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>The demo company, the same at every start, so that a key in somebody's settings stays good.</summary>
internal sealed class Company(Clock clock)
{
    private readonly DateTimeOffset _createdAt = clock.Now;

    public string Id { get; } = "5b0d9c1e-0c4f-4c55-9a51-0a4c6d1f7e10";

    public string AdminId { get; } = "c1f2a0b4-6f5d-4e0e-8a53-2f7b1d9e4a11";

    public string ApiKey { get; } = "ak_sandbox_6d1f7e105b0d9c1e";

    public string ApiSecret { get; } = "sandbox-secret-0c4f4c559a510a4c";

    public string BearerToken { get; } = Token.Issue("c1f2a0b4-6f5d-4e0e-8a53-2f7b1d9e4a11", "admin");

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["name"] = "Demo Company",
        ["email"] = "hello@demo-company.example",
        ["phone"] = "+1 555 0100",
        ["logo"] = null,
        ["address"] = new JsonObject(),
        ["is_active"] = true,
        ["is_verified"] = true,
        ["created_at"] = clock.Text(_createdAt),
        ["updated_at"] = clock.Text(_createdAt),
    };

    public void MustBeOurs(string? companyId)
    {
        if (companyId is not null && !companyId.Equals(Id, StringComparison.OrdinalIgnoreCase)) throw new ApiException(403, "Not allowed for this company");
    }
}
