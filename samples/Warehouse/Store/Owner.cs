namespace Acme.Warehouse;

/// <summary>Whose copy the file is. Another account's lists would show none of what is in it, and so all of it as gone.</summary>
internal static class Owner
{
    public static void Check(WarehouseFile file, string company)
    {
        if (file.Ids("SELECT company_id FROM sync_source") is [var owner])
        {
            if (owner != company) throw new InvalidOperationException($"This file is the copy of company {owner}, and the credentials are those of " +
                $"{company}. Name another --database.");
            return;
        }

        file.Commit("owner", () => file.Execute("INSERT INTO sync_source VALUES ($company)", ("company", company)));
    }
}
