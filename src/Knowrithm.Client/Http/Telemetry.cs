using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;

namespace Knowrithm.Client.Http;

/// <summary>Spans and figures, named from the route's template: a filled address would carry ids.</summary>
internal sealed class Telemetry
{
    public const string Name = "Knowrithm.Client";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> Duration =
        Meter.CreateHistogram<double>("knowrithm.client.call.duration", "s", "Duration of calls to Knowrithm, retries included.");

    private readonly Call _call;
    private readonly HttpRequestMessage _request;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly Activity? _activity;

    private Telemetry(Call call, HttpRequestMessage request, TimeProvider time)
    {
        (_call, _request, _time, _started) = (call, request, time, time.GetTimestamp());
        _activity = Source.StartActivity(call.Route, ActivityKind.Client);
        _activity?.SetTag("http.request.method", request.Method.Method);
        _activity?.SetTag("url.template", call.Template);
        _activity?.SetTag("server.address", request.RequestUri?.Host);
    }

    public static Counter<long> Retries { get; } = Meter.CreateCounter<long>("knowrithm.client.retries", "{retry}", "Attempts after the first.");

    public HttpStatusCode? Status { get; set; }

    /// <summary>Begins the measurement; null without a listener.</summary>
    public static Telemetry? Begin(Call call, HttpRequestMessage request, TimeProvider time) =>
        Source.HasListeners() || Duration.Enabled ? new(call, request, time) : null;

    public void End(string? error = null)
    {
        var tags = new TagList { { "http.request.method", _request.Method.Method }, { "url.template", _call.Template } };
        if (Status is { } status) tags.Add("http.response.status_code", (int)status);
        if (error is not null) tags.Add("error.type", error);
        Duration.Record(_time.GetElapsedTime(_started).TotalSeconds, tags);
        if (_activity is null) return;
        if (Status is { } code) _activity.SetTag("http.response.status_code", (int)code);
        if (_call.Attempts > 1) _activity.SetTag("http.request.resend_count", _call.Attempts - 1);
        if (error is not null)
        {
            _activity.SetTag("error.type", error);
            _activity.SetStatus(ActivityStatusCode.Error);
        }
        _activity.Dispose();
    }
}
