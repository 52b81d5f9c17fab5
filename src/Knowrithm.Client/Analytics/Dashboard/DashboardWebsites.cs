using System.Collections.ObjectModel;

namespace Knowrithm.Client;

/// <summary>Websites on the dashboard, as the vendor's command line reads them.</summary>
public sealed class DashboardWebsites : ApiObject
{
    /// <summary>Websites by state.</summary>
    public IReadOnlyDictionary<string, int?> Sources { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;

    /// <summary>Pages by state.</summary>
    public IReadOnlyDictionary<string, int?> Pages { get; set => field = value ?? ReadOnlyDictionary<string, int?>.Empty; } = ReadOnlyDictionary<string, int?>.Empty;
}
