namespace Knowrithm.Client;

/// <summary>The sample statements for a database.</summary>
public sealed class DatabaseSampleQueries : ApiObject
{
    /// <summary>The connection.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>The statements. The name is that of the vendor's command line; the Swagger file does not know the route.</summary>
    public IReadOnlyList<SampleQuery> Queries { get; set => field = value ?? []; } = [];
}
