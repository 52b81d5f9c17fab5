using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Knowrithm.Client.Events;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(StatusView))]
[JsonSerializable(typeof(GroupsView))]
[JsonSerializable(typeof(DeadLettersView))]
[JsonSerializable(typeof(EventsView))]
[JsonSerializable(typeof(EventView))]
[JsonSerializable(typeof(BodyView))]
[JsonSerializable(typeof(ChangeRequest))]
[JsonSerializable(typeof(HandlerRequest))]
[JsonSerializable(typeof(EraseRequest))]
[JsonSerializable(typeof(ChangedView))]
[JsonSerializable(typeof(JobsView))]
[JsonSerializable(typeof(ProblemView))]
internal sealed partial class DashboardJson : JsonSerializerContext
{
    public static Task WriteAsync<T>(HttpContext http, T value, JsonTypeInfo<T> type) =>
        http.Response.WriteAsJsonAsync(value, type, cancellationToken: http.RequestAborted);

    public static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
        where T : class => await http.Request.ReadFromJsonAsync(type, http.RequestAborted) ?? throw new FormatException();

    public static Task RefuseAsync(HttpContext http, int status, string problem)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, new(problem), Default.ProblemView);
    }
}
