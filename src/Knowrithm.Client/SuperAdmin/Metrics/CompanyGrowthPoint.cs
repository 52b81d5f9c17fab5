namespace Knowrithm.Client.SuperAdmin;

/// <summary>Companies of one week or month.</summary>
public sealed class CompanyGrowthPoint : ApiObject
{
    /// <summary>The week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>How many.</summary>
    public int? Count { get; set; }
}
