using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The format of an export.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<ExportFormat>))]
public readonly partial record struct ExportFormat : IOpenEnum<ExportFormat>
{
    /// <summary>JSON; the default.</summary>
    public static partial ExportFormat Json { get; }

    /// <summary>CSV.</summary>
    public static partial ExportFormat Csv { get; }
}
