namespace Knowrithm.Sandbox;

internal static class WidgetRoutes
{
    public static IEnumerable<Route> All() =>
    [
        new("GET", "/api/widget.js", Access.Public, Script),
        new("GET", "/widget.js", Access.Public, Script),
        new("GET", "/api/v1/widget.js", Access.Public, Script),
        new("POST", "/api/v1/test", Access.Public, Page),
    ];

    private static Reply Script(Call call)
    {
        using var reader = new StreamReader(typeof(WidgetRoutes).Assembly.GetManifestResourceStream("widget.js")!);
        return Reply.Raw(200, reader.ReadToEnd(), "application/javascript; charset=utf-8");
    }

    private static Reply Page(Call call)
    {
        var body = call.Fields(optional: true);
        var snippet = body.Text("body") ?? "";
        body.Check();
        return call.Queue("Widget test page generation request accepted", () => new()
        {
            ["html"] = $"<!doctype html><html><head><meta charset=\"utf-8\"><title>Widget test</title></head><body>{snippet}</body></html>",
        });
    }
}
