namespace Knowrithm.Sandbox;

internal static class CompanyWrites
{
    public static Reply Create(Call call)
    {
        var (world, body) = (call.World, Body(call));
        var apply = Read(body, world, creating: true);
        body.Check();
        return call.Queue("Company creation request accepted", () =>
        {
            var company = new Company(world.Clock.Now);
            apply(company);
            world.Companies.Add(company);
            return new() { ["message"] = "Company created successfully", ["company"] = company.ToJson(world) };
        });
    }

    public static Reply Update(Call call)
    {
        var (world, company, body) = (call.World, CompanyRoutes.Given(call), Body(call));
        if (call.Form is null) body.Only("address_id", "email", "logo", "name", "phone");
        var apply = Read(body, world, creating: false);
        body.Check();
        return call.Queue("Company update request accepted", () =>
        {
            apply(company);
            company.UpdatedAt = world.Clock.Now;
            return new() { ["success"] = true, ["message"] = "Company updated successfully", ["data"] = company.ToJson(world) };
        });
    }

    public static Action<Company> Read(Fields body, World world, bool creating)
    {
        var (name, email) = (body.Text("name", required: creating || body.Has("name"), max: 255), body.Email("email", required: creating || body.Has("email")));
        var (phone, logo, address) = (body.Text("phone", max: 20), body.Text("logo"), body.Whole("address_id", 1));
        if (address is not null && !world.Addresses.Exists(a => a.Id == address)) body.Wrong("address_id", "The address does not exist.");
        return company =>
        {
            (company.Name, company.Email) = (name ?? company.Name, email ?? company.Email);
            if (body.Has("phone")) company.Phone = phone;
            if (body.Has("logo")) company.Logo = logo;
            if (body.Has("address_id")) company.AddressId = address;
        };
    }

    /// <summary>Reads the fields; a form has the same as JSON, and may have the logo as a file.</summary>
    private static Fields Body(Call call)
    {
        if (call.Form is not { } form) return call.Fields();
        var json = new System.Text.Json.Nodes.JsonObject();
        foreach (var (name, value) in form.Values.Where(v => v.Value.Length > 0)) json[name] = name == "address_id" && int.TryParse(value, out var id) ? id
            : value;
        if (form.Files.Find(f => f.Field == "logo") is { } logo) json["logo"] = $"/uploads/logos/{logo.Sha256[..16]}{Path.GetExtension(logo.FileName)}";
        return Fields.Parse(System.Text.Encoding.UTF8.GetBytes(json.ToJsonString()), optional: false, new());
    }
}
