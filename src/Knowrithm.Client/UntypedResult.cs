using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// An answer whose shape no source shows: the JSON as it came, nothing invented. Once the shape is known, a typed result will take its place;
/// hence the warning <c>KNOW001</c>, which you suppress to say that you know.
/// </summary>
[Experimental("KNOW001", UrlFormat = "https://github.com/knowrithm/knowrithm-dotnet#what-it-is-not")]
[JsonConverter(typeof(UntypedResultConverter))]
public sealed class UntypedResult
{
    /// <summary>Makes one, in a test for example.</summary>
    /// <param name="json">The answer.</param>
    public UntypedResult(JsonElement json) => Json = json;

    /// <summary>The answer; of kind <see cref="JsonValueKind.Undefined"/> when it was empty.</summary>
    public JsonElement Json { get; }

    /// <summary>Reads it as a type of yours.</summary>
    /// <param name="typeInfo">From your own <c>JsonSerializerContext</c>.</param>
    /// <typeparam name="T">The type.</typeparam>
    /// <exception cref="JsonException">It has another shape.</exception>
    public T? As<T>(JsonTypeInfo<T> typeInfo) => Json.Deserialize(typeInfo);
}
