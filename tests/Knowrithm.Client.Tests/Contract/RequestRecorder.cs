using System.Net;
using System.Reflection;

namespace Knowrithm.Client.Tests;

/// <summary>Stands where the network would: keeps every request, and answers all with the same body.</summary>
internal sealed class RequestRecorder(string answer = "{}", HttpStatusCode status = HttpStatusCode.OK) : HttpMessageHandler
{
    public List<SentRequest> Sent { get; } = [];

    public SentRequest Only => Assert.Single(Sent);

    public KnowrithmClient Client(Action<KnowrithmClientOptions>? configure = null)
    {
        var options = new KnowrithmClientOptions { ApiKey = "ak_key", ApiSecret = "the-secret", BaseUrl = "https://knowrithm.test", PrimaryHandler = this };
        configure?.Invoke(options);
        return new(options);
    }

    /// <summary>Calls a method of a resource, and gives what it sent. What it makes of the answer does not matter.</summary>
    public static async Task<SentRequest> CallAsync(MethodInfo method, bool full, Action<KnowrithmClientOptions>? configure = null)
    {
        var recorder = new RequestRecorder();
        try
        {
            await recorder.InvokeAsync(method, Sample.Arguments(method, full), configure);
        }
        catch (KnowrithmSerializationException)
        {
        }
        return recorder.Only;
    }

    /// <summary>Calls a method of a resource, and gives what it made of the answer.</summary>
    public async Task<object> InvokeAsync(MethodInfo method, object?[] arguments, Action<KnowrithmClientOptions>? configure = null)
    {
        using var client = Client(configure);
        var api = ClientResources.Of(client, method.DeclaringType!);
        var task = (Task)method.Invoke(api, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        await task;
        return task.GetType().GetProperty("Result")!.GetValue(task)!;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(await SentRequest.ReadAsync(request, cancellationToken));
        return new HttpResponseMessage(status) { RequestMessage = request, Content = new StringContent(answer, System.Text.Encoding.UTF8, "application/json") };
    }
}
