using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The order of a sorted list.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<SortOrder>))]
public readonly partial record struct SortOrder : IOpenEnum<SortOrder>
{
    /// <summary>Smallest or oldest first.</summary>
    [WireText("asc")]
    public static partial SortOrder Ascending { get; }

    /// <summary>Largest or newest first.</summary>
    [WireText("desc")]
    public static partial SortOrder Descending { get; }
}
