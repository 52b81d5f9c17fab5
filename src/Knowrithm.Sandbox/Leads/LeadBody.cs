namespace Knowrithm.Sandbox;

internal static class LeadBody
{
    public static readonly string[] Statuses = ["new", "contacted", "qualified", "converted", "lost"];

    /// <summary>Reads what a body would change; absent fields stay as they are, and null empties one that may be empty.</summary>
    public static Action<Lead> Read(Fields body, bool creating)
    {
        var first = body.Text("first_name", required: creating || body.Has("first_name"), max: 100);
        var last = body.Text("last_name", required: creating || body.Has("last_name"), max: 100);
        var email = body.Email("email", required: creating || body.Has("email"));
        var (phone, source, notes) = (body.Text("phone", max: 20), body.Text("source", max: 100), body.Text("notes"));
        var (marketing, processing) = (body.Flag("consent_marketing"), body.Flag("consent_data_processing"));
        var status = body.Choice("status", Statuses);
        return lead =>
        {
            lead.FirstName = first ?? lead.FirstName;
            lead.LastName = last ?? lead.LastName;
            lead.Email = email ?? lead.Email;
            lead.Status = status ?? lead.Status;
            lead.ConsentMarketing = marketing ?? lead.ConsentMarketing;
            lead.ConsentDataProcessing = processing ?? lead.ConsentDataProcessing;
            if (body.Has("phone")) lead.Phone = phone;
            if (body.Has("source")) lead.Source = source;
            if (body.Has("notes")) lead.Notes = notes;
        };
    }
}
