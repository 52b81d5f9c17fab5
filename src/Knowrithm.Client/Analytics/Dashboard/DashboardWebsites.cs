using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>The websites on the dashboard, as the vendor's command line reads them.</summary>
public sealed class DashboardWebsites : ApiObject
{
    /// <summary>The websites by status.</summary>
    public IReadOnlyDictionary<string, int?> Sources { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>The pages by status.</summary>
    public IReadOnlyDictionary<string, int?> Pages { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } =
        ReadOnlyDictionary<string, int?>.Empty;
}
