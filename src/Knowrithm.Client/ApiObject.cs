using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>The base of all results. It keeps the fields that Knowrithm sent and this version does not know.</summary>
public abstract class ApiObject
{
    private static readonly Dictionary<string, JsonElement> None = [];

    /// <summary>The fields without a property of their own, by their name on the wire. They are written when the object is serialized.</summary>
    [JsonIgnore]
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties => Unknown ?? None;

    // A separate property, because a getter-only extension property is silently left empty by source-generated readers.
    [JsonInclude, JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; set; }
}
