using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>What searches put on the wire.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(SearchDocumentsRequest))]
[JsonSerializable(typeof(SearchDatabaseRequest))]
[JsonSerializable(typeof(DocumentSearchResult))]
[JsonSerializable(typeof(DatabaseSearchResult))]
internal sealed partial class SearchWire : JsonSerializerContext;
