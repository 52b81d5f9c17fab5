using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Knowrithm.Sandbox;

/// <summary>
/// A Knowrithm server on your machine, in memory: agents that reply from what they are taught, conversations, leads, queued tasks and signed webhooks, with a
/// demo company and its key.
/// </summary>
/// <remarks>
/// Some names fail on purpose: creating an agent with an unknown provider, or with the embedding model <c>missing-model</c>, ends as a failed task; an agent
/// with the language model <c>missing-model</c> can be created, but its tests report an error and its chats fail.
/// </remarks>
public sealed class KnowrithmSandbox : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Server _server;
    private int _disposed;

    private KnowrithmSandbox(WebApplication app, Server server)
    {
        _app = app;
        _server = server;
        Address = server.Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    /// <summary>The address, such as <c>http://127.0.0.1:49213/</c>.</summary>
    public Uri Address { get; }

    /// <summary>The demo company's API key, which has all scopes.</summary>
    public string ApiKey { get; } = Demo.ApiKey;

    /// <summary>The secret of <see cref="ApiKey"/>.</summary>
    public string ApiSecret { get; } = Demo.ApiSecret;

    /// <summary>A token of the demo company's admin, for <c>Authorization: Bearer</c>. It does not expire, but signing out ends it.</summary>
    public string BearerToken { get; } = Demo.BearerToken;

    /// <summary>A token of Knowrithm's own staff, for the <c>super-admin</c> routes. It does not expire, but signing out ends it.</summary>
    public string SuperAdminToken { get; } = Demo.SuperAdminToken;

    /// <summary>The e-mail address of the demo company's admin, to sign in with.</summary>
    public string UserEmail { get; } = Demo.UserEmail;

    /// <summary>The password of <see cref="UserEmail"/>.</summary>
    public string UserPassword { get; } = Demo.UserPassword;

    /// <summary>The demo company.</summary>
    public string CompanyId { get; } = Demo.CompanyId;

    /// <summary>
    /// The requests to the API so far, oldest first; the latest, within <see cref="KnowrithmSandboxOptions.RequestsKept"/> and
    /// <see cref="KnowrithmSandboxOptions.RequestBytesKept"/>.
    /// </summary>
    public IReadOnlyList<SandboxRequest> Requests => _server.Requests.Snapshot();

    /// <summary>The attempts to deliver a webhook so far, oldest first; the latest 100,000.</summary>
    public IReadOnlyList<SandboxDelivery> Deliveries => _server.Sender.Log.Snapshot();

    /// <summary>The number of open conversation streams.</summary>
    public int OpenStreams => _server.Events.Open;

    /// <summary>Starts a sandbox, which accepts requests before this returns.</summary>
    /// <param name="configure">The options to change.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<KnowrithmSandbox> StartAsync(Action<KnowrithmSandboxOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new KnowrithmSandboxOptions();
        configure?.Invoke(options);
        var server = new Server(options);
        var app = SandboxHost.Build(server, options.Port);
        try
        {
            await app.StartAsync(cancellationToken);
            return new(app, server);
        }
        catch
        {
            await app.DisposeAsync();
            await server.Sender.DisposeAsync();
            throw;
        }
    }

    /// <summary>Teaches an agent a document to reply from. A document of the same name is replaced.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="documentName">The name of the source.</param>
    /// <param name="text">The sentences; a reply consists of those that share most words with the question.</param>
    /// <param name="url">The address where the source can be read, if any.</param>
    /// <exception cref="ArgumentException">Thrown when the agent does not exist.</exception>
    public void Teach(string agentId, string documentName, string text, string? url = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        ArgumentException.ThrowIfNullOrEmpty(documentName);
        ArgumentNullException.ThrowIfNull(text);
        var world = _server.World;
        lock (world.Gate)
        {
            world.Tasks.Settle();
            if (!world.Agents.Teach(agentId, new(documentName, url, text)))
                throw new ArgumentException($"The agent '{agentId}' does not exist.", nameof(agentId));
        }
    }

    /// <summary>Delivers events to a URL, signed with a secret, until <see cref="Reset"/>.</summary>
    /// <param name="url">The http or https URL, which must be reachable from this machine.</param>
    /// <param name="secret">The signing secret.</param>
    /// <param name="events">The names of the events; empty for all.</param>
    public void RegisterWebhook(Uri url, string secret, params string[] events)
    {
        ArgumentNullException.ThrowIfNull(events);
        var webhook = Webhook.Create(url, secret, events);
        var world = _server.World;
        lock (world.Gate) world.Webhooks.Add(webhook);
    }

    /// <summary>Delivers an event that did not happen to the registered webhooks: "send me a <c>lead.created</c>".</summary>
    /// <param name="eventName">The event's name; it need not be a known one.</param>
    /// <param name="data">The data as a JSON object; null for made-up data that suits the name.</param>
    /// <exception cref="ArgumentException">Thrown when the data is not a JSON object.</exception>
    public void SendEvent(string eventName, string? data = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(eventName);
        var given = data is null ? null : Parse(data) ?? throw new ArgumentException("It must be a JSON object.", nameof(data));
        var world = _server.World;
        lock (world.Gate) world.Webhooks.Emit(eventName, given ?? SampleEvent.Data(eventName, world));
    }

    /// <summary>Injects a fault, from the next request on.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The same fault, to read its <see cref="SandboxFault.Hits"/> and to end it.</returns>
    public SandboxFault Misbehave(SandboxFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        _server.Faults.Add(fault);
        return fault;
    }

    /// <summary>
    /// Sets the sandbox's clock forward: tasks and redeliveries that become due run, tokens expire. <see cref="Reset"/> sets it back to
    /// <see cref="KnowrithmSandboxOptions.TimeProvider"/>.
    /// </summary>
    /// <param name="by">The time, up to ten years.</param>
    /// <exception cref="ArgumentOutOfRangeException">Thrown when the time is negative or longer.</exception>
    public void AdvanceTime(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(by, MovableTime.Most);
        _server.Advance(by);
    }

    /// <summary>Drops the connection of every open stream. A client that reconnects with <c>Last-Event-ID</c> misses nothing.</summary>
    public void DropStreams()
    {
        var world = _server.World;
        lock (world.Gate) world.Events.Drop();
    }

    /// <summary>Ends all faults.</summary>
    public void ClearFaults() => _server.Faults.Clear();

    /// <summary>Waits until no webhook delivery is running or due for another attempt.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task WaitForDeliveriesAsync(CancellationToken cancellationToken = default) => _server.Sender.Log.WhenIdleAsync(cancellationToken);

    /// <summary>Restores the state after <see cref="StartAsync"/>, at the same address with the same key.</summary>
    public void Reset() => _server.Reset();

    /// <summary>Stops the sandbox, and drops pending work.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 1) return;
        _server.Stop();
        await _app.DisposeAsync();
        await _server.Sender.DisposeAsync();
    }

    private static JsonObject? Parse(string data)
    {
        try
        {
            return JsonNode.Parse(data) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
