namespace Knowrithm.Client.SuperAdmin;

/// <summary>The companies of one week or month.</summary>
public sealed class CompanyGrowthPoint : ApiObject
{
    /// <summary>The week or month, as the server writes it.</summary>
    public string? Date { get; set; }

    /// <summary>The number.</summary>
    public int? Count { get; set; }
}
