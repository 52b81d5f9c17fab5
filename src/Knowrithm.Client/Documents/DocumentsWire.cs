using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What documents put on the wire; an upload writes its own body.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IReadOnlyList<DocumentChunk>))]
[JsonSerializable(typeof(DocumentReceipt))]
[JsonSerializable(typeof(DocumentChunkReceipt))]
[JsonSerializable(typeof(BulkDeleteDocumentsRequest))]
[JsonSerializable(typeof(UploadResult))]
internal sealed partial class DocumentsWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes.Page<Document>().Page<DocumentChunk>();
}
