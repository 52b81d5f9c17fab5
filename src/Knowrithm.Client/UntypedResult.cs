using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// A response whose shape no source documents: the JSON as it was sent. Once the shape is known, a typed result will replace it, so its use is a warning
/// <c>KNOW001</c>, which you suppress to accept that.
/// </summary>
[Experimental("KNOW001", UrlFormat = "https://github.com/knowrithm/knowrithm-dotnet#what-it-is-not")]
[JsonConverter(typeof(UntypedResultConverter))]
public sealed class UntypedResult
{
    /// <summary>Creates a result, for example in a test.</summary>
    /// <param name="json">The response.</param>
    public UntypedResult(JsonElement json) => Json = json;

    /// <summary>The response; of kind <see cref="JsonValueKind.Undefined"/> when it was empty.</summary>
    public JsonElement Json { get; }

    /// <summary>Reads the response as a type of yours.</summary>
    /// <param name="typeInfo">The metadata, from your own <c>JsonSerializerContext</c>.</param>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="JsonException">Thrown when the response has another shape.</exception>
    public T? As<T>(JsonTypeInfo<T> typeInfo) => Json.Deserialize(typeInfo);
}
