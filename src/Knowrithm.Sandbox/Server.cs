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
        .. SuperAdminRoutes.All(), .. SuperAdminMetrics.All(), .. SuperAdminAnalytics.All(),
            .. SuperAdminComparisons.All(), .. AuditRoutes.All(),
    ]);

    private readonly KnowrithmSandboxOptions _options;
    private readonly Clock _clock;
    private readonly ReplyWriter _writer;

    public Server(KnowrithmSandboxOptions options)
    {
        _options = options;
        options.TimeProvider = Time = new(options.TimeProvider);
        _clock = new(options.TimeProvider, options.Dialect.HasFlag(SandboxDialect.NaiveDates));
        _writer = new(options.Dialect, _clock);
        Sender = new(options);
        Requests = new(options.RequestsKept, options.RequestBytesKept);
        Exchanges = new(options);
        World = NewWorld();
    }

    public RequestLog Requests { get; }

    public ExchangeLog Exchanges { get; }

    /// <summary>The clock of the options, which the inspector can set forward.</summary>
    public MovableTime Time { get; }

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
        var exchange = Exchanges.Begin(entry, body.Form);
        try
        {
            await RespondAsync(context, path, match, body, entry, exchange);
        }
        finally
        {
            Exchanges.End(exchange);
        }
    }

    public void Stop()
    {
        lock (World.Gate)
        {
            World.Tasks.Stop();
            World.Events.Stop();
        }
    }

    public void Advance(TimeSpan by)
    {
        var world = World;
        lock (world.Gate)
        {
            Time.Forward(by);
            world.Tasks.Settle();
        }
    }

    public void Reset()
    {
        Stop();
        Requests.Clear();
        Exchanges.Clear();
        Faults.Clear();
        Sender.Clear();
        Time.Return();
        World = NewWorld();
    }

    private async Task RespondAsync(HttpContext context, string path, Router.Match match, RequestBody body, SandboxRequest entry, Exchange exchange)
    {
        var started = _options.TimeProvider.GetTimestamp();
        var fault = Faults.Take(context.Request.Method, path, match.Route?.Template);
        exchange.HasFault = fault is not null;

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
        Exchanges.Respond(exchange, entry, reply, bytes);
        if (reply.Status == 405) context.Response.Headers.Allow = string.Join(", ", match.Allowed);
        if (fault is not null) FaultReply.Dress(fault, context.Response);
        await SendAsync(context, reply, bytes, fault?.TruncateBody == true);
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
                var call = new Call(world, match, context.Request.Query, body, caller, context.Request.Headers["Last-Event-ID"]);
                var reply = match.Route.Handler(call);
                entry.Actor = call.Actor;
                if (reply.Status < 400) entry.Tolerated = call.Tolerance.Of(context.Request, body, call.Query, entry.Credential);
                return reply;
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
