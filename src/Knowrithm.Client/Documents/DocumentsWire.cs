namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddDocumentsShapes(ShapeTable shapes) => shapes.Page<Document>().Page<DocumentChunk>();
}
