using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>
/// The semantic snapshot of a database. The Swagger file does not know the route: the names are those of the vendor's command line and tutorial, which show
/// different parts.
/// </summary>
public sealed class SemanticSnapshot : ApiObject
{
    /// <summary>The connection.</summary>
    public string? ConnectionId { get; set; }

    /// <summary>
    /// The entities and their relationships, as the command line's reference shows them: an object with <c>entities</c> and <c>relationships</c>.
    /// </summary>
    public JsonElement? Snapshot { get; set; }

    /// <summary>The tables, as the tutorial shows them: objects with a <c>name</c>.</summary>
    public IReadOnlyList<JsonElement> Tables { get; set => field = value ?? []; } = [];

    /// <summary>The time at which it was created.</summary>
    public DateTimeOffset? GeneratedAt { get; set; }
}
