using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The kind of data in an export.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ExportType>))]
public readonly partial record struct ExportType : IOpenEnum<ExportType>
{
    /// <summary>Conversations.</summary>
    public static partial ExportType Conversations { get; }

    /// <summary>Leads.</summary>
    public static partial ExportType Leads { get; }

    /// <summary>Agents.</summary>
    public static partial ExportType Agents { get; }

    /// <summary>The log of API calls.</summary>
    public static partial ExportType Usage { get; }
}
