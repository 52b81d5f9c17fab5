using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class CompanyJson
{
    public static JsonObject ToJson(this Company company, World world) => new()
    {
        ["id"] = company.Id,
        ["name"] = company.Name,
        ["email"] = company.Email,
        ["phone"] = company.Phone,
        ["logo"] = company.Logo,
        ["address"] = world.Addresses.Find(a => a.Id == company.AddressId)?.ToJson(world) ?? [],
        ["is_active"] = company.DeletedAt is null,
        ["is_verified"] = company.IsVerified,
        ["created_at"] = world.Clock.Text(company.CreatedAt),
        ["updated_at"] = world.Clock.Text(company.UpdatedAt),
    };
}
