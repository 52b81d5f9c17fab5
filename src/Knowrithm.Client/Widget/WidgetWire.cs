namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddWidgetShapes(ShapeTable shapes) => shapes
        .Add(static () => new TextShape<WidgetScript>(static text => new(text), null, acceptsMarkup: false))
        .Add(static () => new TextShape<WidgetTestPage>(static text => new() { Html = text }, static json => new() { Json = json }, acceptsMarkup: true))
        .Operation<WidgetTestPage>();
}
