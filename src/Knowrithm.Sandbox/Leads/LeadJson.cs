using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class LeadJson
{
    public static JsonObject ToJson(this Lead lead, World world)
    {
        var json = lead.Own(world);
        json["company"] = world.Company.ToJson(world);
        return json;
    }

    /// <summary>As a webhook carries it: with the company's id in place of the company.</summary>
    public static JsonObject ToEvent(this Lead lead, World world)
    {
        var json = lead.Own(world);
        json["company_id"] = world.Company.Id;
        return json;
    }

    private static JsonObject Own(this Lead lead, World world) => new()
    {
        ["id"] = lead.Id,
        ["first_name"] = lead.FirstName,
        ["last_name"] = lead.LastName,
        ["full_name"] = $"{lead.FirstName} {lead.LastName}",
        ["email"] = lead.Email,
        ["phone"] = lead.Phone,
        ["source"] = lead.Source,
        ["notes"] = lead.Notes,
        ["status"] = lead.Status,
        ["consent_marketing"] = lead.ConsentMarketing,
        ["consent_data_processing"] = lead.ConsentDataProcessing,
        ["is_active"] = lead.IsActive,
        ["last_activity"] = world.Clock.Text(lead.UpdatedAt),
        ["created_at"] = world.Clock.Text(lead.CreatedAt),
        ["updated_at"] = world.Clock.Text(lead.UpdatedAt),
    };
}
