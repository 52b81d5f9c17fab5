using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.AotApp;

/// <summary>One route: how it is called, and how what it answers is written again.</summary>
internal abstract class Row(string route)
{
    public string Route => route;

    public virtual bool IsStream => false;

    /// <summary>Calls it with all that it takes, or only with what it needs.</summary>
    public abstract Task CallAsync(IKnowrithmClient client, Texts text, bool full);

    /// <summary>Calls it, and writes what it made of the answer: the answer itself, when nothing was lost.</summary>
    public abstract Task<string> RewriteAsync(IKnowrithmClient client, Texts text, bool full);

    public static Row Entity<T>(string route, Func<IKnowrithmClient, Texts, bool, Task<T>> call) => new Row<T>(route, call, static value => new(Json(value)));

    public static Row Page<T>(string route, Func<IKnowrithmClient, Texts, bool, Task<Page<T>>> call) =>
        new Row<Page<T>>(route, call, static page => new($$"""{"items":[{{string.Join(',', page.Select(Json))}}]}"""));

    public static Row Operation<T>(string route, Func<IKnowrithmClient, Texts, bool, Task<Operation<T>>> call) =>
        new Row<Operation<T>>(route, call, static operation => new(Json(operation.Value)));

    public static Row Stream(string route, Func<IKnowrithmClient, Texts, bool, Task<Stream>> call) =>
        new Row<Stream>(route, call, static stream => new(new StreamReader(stream).ReadToEndAsync()), isStream: true);

#pragma warning disable KNOW001 // It is what some routes give.
    private static string Json<T>(T value) => value switch
    {
        UntypedResult untyped => untyped.Json.GetRawText(),
        WidgetScript script => JsonSerializer.Serialize(script.Text, Wire.Info<string>()),
        WidgetTestPage page => page.Json?.GetRawText() ?? "",
        AnalyticsExport export => JsonSerializer.Serialize(export.Rows!, Wire.Info<AnalyticsRows>()),
        _ => JsonSerializer.Serialize(value, Wire.Info<T>()),
    };
#pragma warning restore KNOW001
}
