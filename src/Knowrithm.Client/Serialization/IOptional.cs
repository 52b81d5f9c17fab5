using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>Whether a field of an update is sent.</summary>
internal interface IOptional
{
    bool IsSet { get; }
}

/// <summary>A generic type that makes its own converter: its instance knows the type argument, so no reflection is needed.</summary>
internal interface IWireConverter
{
    JsonTypeInfo CreateTypeInfo(JsonSerializerOptions options);
}
