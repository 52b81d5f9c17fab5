namespace Knowrithm.Sandbox;

/// <summary>The path of a request: the log, the faults, the credentials, the handler, the dialect.</summary>
internal sealed class Server
{
    private readonly Router _router = new([
        .. AgentRoutes.All(), .. ConversationRoutes.All(), .. MessageRoutes.All(), .. LeadRoutes.All(), .. TaskRoutes.All(), .. SignInRoutes.All(),
            .. ApiKeyRoutes.All(),
        .. DocumentRoutes.All(), .. SearchRoutes.All(), .. ProviderRoutes.All(), .. SettingsRoutes.All(), .. WebsiteRoutes.All(),
        .. KeyAnalyticsRoutes.All(), .. AnalyticsRoutes.All(), .. PlaceRoutes.All(), .. AddressRoutes.All(), .. ProfileRoutes.All(), .. CompanyRoutes.All(),
            .. CompanyRemoval.All(), .. WidgetRoutes.All(), .. DatabaseRoutes.All(), .. HealthRoutes.All(), .. UnplayedRoutes.All(),
    ]);

    private readonly KnowrithmSandboxOptions _options;
    private readonly Clock _clock;
    private readonly ReplyWriter _writer;

    public Server(KnowrithmSandboxOptions options)
    {
        _options = options;
        _clock = new(options.TimeProvider, options.Dialect.HasFlag(SandboxDialect.NaiveDates));
        _writer = new(options.Dialect, _clock);
        Sender = new(options);
        Requests = new(options.RequestsKept, options.RequestBytesKept);
        World = NewWorld();
    }

    public RequestLog Requests { get; }

    public FaultBox Faults { get; } = new();

    public WebhookSender Sender { get; }

    public EventSender Events { get; } = new();

    public Uri? Address { get; set; }

    public World World { get; private set; }

    public async Task HandleAsync(HttpContext context)
    {
        var path = Router.Normalize(Router.RawPath(context.Request));
        if (CrossOrigin.AnswersPreflight(context, _router, path)) return;
        var match = _router.Find(context.Request.Method, path);
        CrossOrigin.Allow(context, match.Route);
        var body = await RequestBody.ReadAsync(context.Request, match.Route);
        var entry = Requests.Add(context.Request, body.Bytes, match, _clock.Now);
        var started = _options.TimeProvider.GetTimestamp();
        var fault = Faults.Take(context.Request.Method, path, match.Route?.Template);

        if (fault?.Delay is { } delay) await Task.Delay(delay, _options.TimeProvider, context.RequestAborted);
        if (fault?.Reset == true)
        {
            context.Abort();
            return;
        }

        var reply = fault?.ReplacesTheAnswer == true ? FaultReply.Of(fault) : body.Failure?.ToReply() ?? Answer(context, match, body, entry);
        using var events = reply.Events;
        if (fault?.ResetAfterApplying == true)
        {
            context.Abort();
            return;
        }

        var bytes = _writer.Write(reply);
        entry.Duration = _options.TimeProvider.GetElapsedTime(started);
        entry.StatusCode = reply.Status;
        if (reply.Status == 405) context.Response.Headers.Allow = string.Join(", ", match.Allowed);
        if (fault is not null) FaultReply.Dress(fault, context.Response);
        await SendAsync(context, reply, bytes, fault?.TruncateBody == true);
    }

    public void Stop()
    {
        lock (World.Gate)
        {
            World.Tasks.Stop();
            World.Events.Stop();
        }
    }

    public void Reset()
    {
        Stop();
        Requests.Clear();
        Faults.Clear();
        Sender.Log.Clear();
        World = NewWorld();
    }

    private World NewWorld() => new(_options, _clock, Sender, Requests) { Address = () => Address };

    private Reply Answer(HttpContext context, Router.Match match, RequestBody body, SandboxRequest entry)
    {
        var shape = match.Route?.Errors ?? ErrorShape.Standard;
        try
        {
            if (match.Route is null) throw match.Allowed.Length > 0 ? new ApiException(405, "Method not allowed") : ApiException.NotFound("Route");
            var world = World;
            lock (world.Gate)
            {
                world.Tasks.Settle();
                var caller = Credentials.Check(context.Request.Headers, world, match.Route);
                entry.ApiKeyId = caller.Key?.Id;
                return match.Route.Handler(new(world, match, context.Request.Query, body, caller, context.Request.Headers["Last-Event-ID"]));
            }
        }
        catch (ApiException e)
        {
            return e.ToReply(shape);
        }
        catch (Exception e)
        {
            return new ApiException(500, $"Internal server error: {e.Message}").ToReply();
        }
    }

    private async Task SendAsync(HttpContext context, Reply reply, byte[] bytes, bool truncate)
    {
        var response = context.Response;
        var asked = context.Request.Headers["X-Request-ID"].ToString();
        var echo = asked.Length > 0 && asked.All(c => c is > ' ' and <= '~');
        response.StatusCode = reply.Status;
        response.Headers["X-Knowrithm-Request-Id"] = echo ? asked : Guid.NewGuid().ToString();
        if (reply.Events is { } feed)
        {
            await Events.SendAsync(context, feed, truncate);
            return;
        }

        if (reply.Status is 204 or 205 or 304) return;
        response.ContentType = reply.ContentType;
        response.ContentLength = bytes.Length;
        // Kestrel closes a connection that was promised more. Aborting it would be a reset, which may overtake what was sent.
        await response.Body.WriteAsync(truncate ? bytes.AsMemory(0, bytes.Length / 2) : bytes);
    }
}
