using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What the widget's routes put on the wire: texts, but for a request.</summary>
[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RenderTestPageRequest))]
internal sealed partial class WidgetWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes
        .Text(new TextShape<WidgetScript>(static text => new(text), null, acceptsMarkup: false))
        .Text(new TextShape<WidgetTestPage>(static text => new() { Html = text }, static json => new() { Json = json }, acceptsMarkup: true))
        .Operation<WidgetTestPage>();
}
