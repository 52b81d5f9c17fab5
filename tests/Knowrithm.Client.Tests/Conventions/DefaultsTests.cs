using System.Collections;
using System.Reflection;
using Knowrithm.Client.Events;
using Knowrithm.Client.Http;
using Knowrithm.Sandbox;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Knowrithm.Client.Tests;

/// <summary>docs/defaults.md has every option with its default, the fixed limits, and every event of the logs, as the code has them.</summary>
public sealed class DefaultsTests
{
    private static readonly DocumentPage Page = DocumentPage.All.Single(static page => page.Name == "docs/defaults.md");

    private static readonly object[] Options =
    [
        new KnowrithmClientOptions(), new RequestOptions(), new ChatStreamOptions(), new KnowrithmSessionCredential("ada@example.com", "password"),
        new KnowrithmChatClientOptions(),
        new KnowrithmEventsOptions(), new WebhookReceiverOptions(), new EventHandlerOptions(), new ChangeFeedOptions(),
        new DestinationOptions(), new DashboardOptions(),
        new KnowrithmSandboxOptions(),
    ];

    private static readonly Assembly[] Packages =
    [
        typeof(KnowrithmClient).Assembly, typeof(KnowrithmWebhooksServiceCollectionExtensions).Assembly, typeof(KnowrithmEventsOptions).Assembly,
        typeof(KnowrithmEventsRedisExtensions).Assembly,
    ];

    private static readonly SocketsHttpHandler Sockets = (SocketsHttpHandler)PrimaryHandlers.Create(new());

    private static readonly Dictionary<string, Dictionary<string, object?>> Fixed = new()
    {
        ["### Fixed in the client"] = new()
        {
            ["connecting to the server"] = Sockets.ConnectTimeout,
            ["an idle connection is closed after"] = Sockets.PooledConnectionIdleTimeout,
            ["a connection is replaced after"] = Sockets.PooledConnectionLifetime,
            ["most attempts of a request"] = RequestOptions.MostAttempts,
            ["largest page, and page size of `ListAll…`"] = Constant("WireUrlFormatter.LargestPage"),
            ["empty pages in a row before a walk fails"] = Constant("PageWalk`1.MostEmptyPages"),
            ["longest wait between two polls, as a multiple of `OperationPollInterval`"] = Constant("OperationPoller.SlowestFactor"),
            ["error body that is read"] = Constant("ResponseReader.MaxErrorBytes"),
            ["characters of a body in `RawBody`"] = Constant("SecretMask.MaxLength"),
            ["block in which a file is read"] = Constant("UploadPart.BufferSize"),
            ["upload that is sent without `Expect: 100-continue`"] = Constant("UploadContent.SmallEnoughNotToAsk"),
            ["polls of the list of documents before one that is missing counts as failed"] = Constant("ProcessingWatch.MostMisses"),
            ["`AskAsync` waits for the stream to open"] = Constant("AnswerListener.OpeningLimit"),
            ["events of a stream that are remembered, so that none is repeated"] = Constant("ChatStreamSession.Remembered"),
            ["after a refused password, no sign-in for"] = Constant("SessionFailure.PasswordPause"),
            ["after a failed renewal, a token that is still valid is used for"] = Constant("SessionFailure.Recently"),
            ["health check of the client"] = HealthCheck(static checks => checks.AddKnowrithmClient()),
        },
        ["### Fixed in the dashboard"] = new()
        {
            ["rows of a page"] = Constant("DashboardViews.PageSize", typeof(DashboardOptions)),
            ["ids of one action"] = Constant("DashboardActions.MostIds", typeof(DashboardOptions)),
            ["dead letters of a step of a set"] = Constant("DashboardJobs.Step", typeof(DashboardOptions)),
            ["sets that are remembered"] = Constant("DashboardJobs.Kept", typeof(DashboardOptions)),
            ["counts are read at most every"] = Constant("DashboardShared`1.Kept", typeof(DashboardOptions)),
        },
        ["### Fixed in the receiver"] = new()
        {
            ["characters of a request id that are kept"] = Constant("WebhookReceiver.LongestRequestId", typeof(KnowrithmEventsOptions)),
            ["health check of events"] = HealthCheck(static checks => checks.AddKnowrithmEvents()),
        },
        ["### Fixed in the engine"] = new()
        {
            ["an instance says that it is alive every"] = Constant("EventPump.Heartbeat", typeof(KnowrithmEventsOptions)),
            ["a handler that no instance has named for this long is reported"] = Constant("EventHealth.NotSeen", typeof(KnowrithmEventsOptions)),
            ["expired keys, bodies and dead letters are removed every"] = Constant("EventPump.Cleaning", typeof(KnowrithmEventsOptions)),
            ["wait when the store is unavailable"] = Constant("EventWorker.StoreAway", typeof(KnowrithmEventsOptions)),
            ["retries of a database transaction that met another one"] = Constant("EfDatabase`1.Tries", typeof(EventHandlerOptionsExtensions)),
        },
        ["### Fixed in destinations"] = new()
        {
            ["requests to a destination at once"] = Constant("Destination.AtOnce", typeof(KnowrithmEventsOptions)),
            ["attempts of a GET within one attempt of the handler"] = Constant("DestinationHandler.Attempts", typeof(KnowrithmEventsOptions)),
            ["longest `Retry-After` that a GET waits for"] = Constant("DestinationHandler.LongestWait", typeof(KnowrithmEventsOptions)),
            ["longest `Retry-After` of an event"] = Constant("DestinationFailure.LongestWait", typeof(KnowrithmEventsOptions)),
            ["response body that is read"] = Constant("DestinationHandler.LargestBody", typeof(KnowrithmEventsOptions)),
            ["an access token is renewed before it expires"] = Constant("Destination.Early", typeof(KnowrithmEventsOptions)),
        },
        ["### Fixed in the store in Redis"] = new()
        {
            ["a connection that failed is asked for again at most every"] = Constant("RedisLink.AskAgain", typeof(KnowrithmEventsRedisExtensions)),
            ["bodies that one claim returns"] = Constant("RedisEventStore.MostBytes", typeof(KnowrithmEventsRedisExtensions)),
            ["rows that one claim returns"] = Constant("RedisEventStore.Most", typeof(KnowrithmEventsRedisExtensions)),
            ["events or rows that one script goes over, when many are concerned"] = Constant("RedisHandlers.Chunk", typeof(KnowrithmEventsRedisExtensions)),
            ["items of a list that one script of the change feed goes over"] =
                Constant("RedisEventStore.MostStates", typeof(KnowrithmEventsRedisExtensions)),
        },
        ["### Fixed in the sandbox"] = new()
        {
            ["deliveries in `Deliveries`"] = Constant("DeliveryLog.Kept", typeof(KnowrithmSandbox)),
            ["requests that the inspector shows"] = Constant("ExchangeLog.Kept", typeof(KnowrithmSandbox)),
            ["memory for them"] = Constant("ExchangeLog.BytesKept", typeof(KnowrithmSandbox)),
            ["bytes of a body that the inspector shows"] = Constant("Exchange.BodyKept", typeof(KnowrithmSandbox)),
            ["deliveries that the inspector shows and can replay"] = Constant("DeliveryShelf.Kept", typeof(KnowrithmSandbox)),
            ["memory for their data"] = Constant("DeliveryShelf.BytesKept", typeof(KnowrithmSandbox)),
            ["attempts of a delivery that the inspector shows"] = Constant("ShelvedDelivery.AttemptsKept", typeof(KnowrithmSandbox)),
            ["time by which the clock can be set forward at once"] = Constant("MovableTime.Most", typeof(KnowrithmSandbox)),
            ["a receiver of webhooks must respond within"] = Constant("WebhookSender.ResponseTimeout", typeof(KnowrithmSandbox)),
            ["request body, but for uploads"] = Constant("RequestBody.Limit", typeof(KnowrithmSandbox)),
            ["upload"] = Constant("DocumentRoutes.TwoGigabytes", typeof(KnowrithmSandbox)),
            ["tasks that are remembered"] = Constant("TaskQueue.Kept", typeof(KnowrithmSandbox)),
            ["refresh token"] = Constant("SessionBook.RefreshTokenLifetime", typeof(KnowrithmSandbox)),
            ["wrong passwords before an account is locked"] = Constant("Lock.Tries", typeof(KnowrithmSandbox)),
            ["for how long it is locked"] = Constant("Lock.ClosedFor", typeof(KnowrithmSandbox)),
        },
    };

    public static TheoryData<string> OptionTypes => [.. Options.Select(static options => options.GetType().Name)];

    public static TheoryData<string> FixedTables => [.. Fixed.Keys];

    public static TheoryData<string> LoggingPackages => [.. Packages.Select(static package => package.GetName().Name!)];

    [Theory, MemberData(nameof(OptionTypes))]
    public void Every_option_has_its_row_and_default(string type)
    {
        var options = Options.Single(options => options.GetType().Name == type);
        var rows = Page.Table($"### `{type}`").ToDictionary(static row => row[0].Trim('`'), static row => row[1]);
        // What can be set, and what a list is filled into.
        var properties = options.GetType().GetProperties()
            .Where(static property => property.SetMethod is { IsPublic: true } || property.PropertyType.IsAssignableTo(typeof(IList))).ToArray();

        Assert.Equal(properties.Select(static property => property.Name).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(properties, property => AssertRow(property.Name, rows[property.Name], property.GetValue(options)));
    }

    [Theory, MemberData(nameof(FixedTables))]
    public void Every_fixed_limit_is_the_codes(string heading)
    {
        var rows = Page.Table(heading).ToDictionary(static row => row[0], static row => row[1]);

        Assert.Equal(Fixed[heading].Keys.Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(Fixed[heading], limit => AssertRow(limit.Key, rows[limit.Key], limit.Value));
    }

    [Theory, MemberData(nameof(LoggingPackages))]
    public void Every_event_of_the_logs_has_its_row(string package)
    {
        const BindingFlags all = BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var events = from type in Packages.Single(assembly => assembly.GetName().Name == package).GetTypes()
                     from method in type.GetMethods(all)
                     let message = method.GetCustomAttribute<LoggerMessageAttribute>()
                     where message is not null
                     select $"{message.EventId} {message.Level}";

        var rows = Page.Table($"### `{package}`").Select(static row => $"{row[0]} {row[1]}");

        Assert.Equal(events.Order(StringComparer.Ordinal), rows.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("1 min", "00:01:00", true)]
    [InlineData("60 s", "00:01:00", true)]
    [InlineData("61 s", "00:01:00", false)]
    [InlineData("2.5 s", "00:00:02.5", true)]
    [InlineData("500 ms", "00:00:00.5", true)]
    [InlineData("30 days", "30.00:00:00", true)]
    public void A_time_is_read_as_it_is_written(string cell, string value, bool same) =>
        Assert.Equal(same, Defaults.Is(cell, TimeSpan.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    private static void AssertRow(string name, string cell, object? value) =>
        Assert.True(Defaults.Is(cell, value), $"docs/defaults.md says '{cell}' of {name}, the code {string.Join(" or ", Defaults.Texts(value))}.");

    /// <summary>A constant by the name of its type, wherever that is in its package.</summary>
    private static object? Constant(string name, Type? package = null)
    {
        var (type, field) = name.Split('.') is [var first, var second] ? (first, second) : throw new ArgumentException(name);
        var found = (package ?? typeof(KnowrithmClient)).Assembly.GetTypes().Where(one => one.Name == type)
            .Select(one => Closed(one).GetField(field, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .SingleOrDefault(static field => field is not null);
        return found is null ? $"no constant {name}" : found.GetValue(null);
    }

    // A parameter's constraint stands for it: no constant depends on it.
    private static Type Closed(Type type) => type.IsGenericTypeDefinition
        ? type.MakeGenericType([.. type.GetGenericArguments().Select(static argument => argument.BaseType ?? typeof(object))])
        : type;

    private static TimeSpan HealthCheck(Action<IHealthChecksBuilder> add)
    {
        var services = new ServiceCollection();
        add(services.AddHealthChecks());
        using var provider = services.BuildServiceProvider();
        return Assert.Single(provider.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations).Timeout;
    }
}
