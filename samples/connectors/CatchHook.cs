// Zapier, Make, n8n and whatever else takes JSON at an address of its own: chosen fields of chosen events. The configuration says which.
//
// Copy this file into an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddCatchHookConnector(builder.Configuration.GetSection("Connectors:CatchHook"));
// In appsettings.json, a hook for each Zap, scenario or flow; a new hook counts from the next start, a change at once:
//     "Connectors": { "CatchHook": { "Hooks": { "new-leads": { "Url": "https://hooks.zapier.com/hooks/catch/…", "Events": [ "lead.created" ],
//         "Fields": { "Name": "{data.first_name} {data.last_name}", "E-mail": "{data.email}" } } } } }
//
// At Knowrithm: nothing; the events are enough. At the other side: nothing; whoever knows an address may post to it, so it belongs where secrets are.
// Once: nothing can be searched. Each hook is a handler of its own, so one that fails does not make others repeat. The event's key is in Idempotency-Key, and
//   in each field with {key}: a flow in which twice would hurt compares it.
// Text: JSON. A placeholder alone keeps its kind, so a number stays a number; what a visitor wrote is never read as a placeholder.
// Limits: Zapier 20,000 requests in 5 minutes for a user, 410 for a hook that is gone; Make 300 in 10 seconds, 400 when its queue is full, 410 without a
//   scenario; n8n 404 while a flow is not active.
// Pages: https://help.zapier.com/hc/en-us/articles/29972220028557 · https://help.make.com/webhooks
//   https://docs.n8n.io/integrations/builtin/core-nodes/n8n-nodes-base.webhook/
// Not held against a specification: there is none.
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Knowrithm.Connectors;

internal static partial class CatchHookConnector
{
    private const string Name = "Catch hook";

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:CatchHook</c>.</summary>
    public static KnowrithmEventsBuilder AddCatchHookConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddOptionsWithValidateOnStart<Options>().Bind(section);
        events.Services.AddSingleton<IValidateOptions<Options>>(new Validator(section.Path));
        events.Services.AddDestination(Name, static (services, destination) =>
            destination.Timeout = services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue.Timeout);
        foreach (var hook in section.GetSection("Hooks").GetChildren().Select(static one => one.Key))
            events.AddHandler<KnowrithmEvent>($"Catch hook {hook}", (e, context, token) => SendAsync(hook, e, context, token));
        return events;
    }

    private static async Task SendAsync(string name, KnowrithmEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
    {
        var hooks = context.Services.GetRequiredService<IOptionsMonitor<Options>>().CurrentValue.Hooks;
        // A hook that is gone from the configuration gets nothing.
        if (!hooks.TryGetValue(name, out var hook) || !hook.Events.Contains(knowrithmEvent.Event.Value, StringComparer.OrdinalIgnoreCase)) return;
        using var http = context.Services.GetRequiredService<IHttpClientFactory>().CreateClient(Name);
        var fields = new JsonObject(hook.Fields.Select(field => KeyValuePair.Create(field.Key, Render(field.Value, knowrithmEvent, context.Key))));
        using var content = new StringContent(fields.ToJsonString(), Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = content };
        request.Headers.Add("Idempotency-Key", context.Key);
        // What it responds with is for nobody: "Accepted", or a status of its own.
        using var response = await http.SendAsync(request, cancellationToken);
    }

    private static JsonNode? Render(string template, KnowrithmEvent e, string key)
    {
        if (Placeholder().Match(template) is { Success: true } only && only.Length == template.Length)
            return Find(e, key, only.Groups[1].Value) is { } value ? JsonNode.Parse(value.GetRawText()) : null;
        return Placeholder().Replace(template, match => Find(e, key, match.Groups[1].Value) switch
        {
            null => "",
            { ValueKind: JsonValueKind.String } text => text.GetString()!,
            { } other => other.GetRawText(),
        }).Trim();
    }

    private static JsonElement? Find(KnowrithmEvent e, string key, string path)
    {
        switch (path)
        {
            case "event": return JsonSerializer.SerializeToElement(e.Event.Value);
            case "timestamp": return e.Timestamp is { } at ? JsonSerializer.SerializeToElement(at.UtcDateTime) : null;
            case "key": return JsonSerializer.SerializeToElement(key);
        }
        var value = e.Data;
        foreach (var step in path.Split('.').Skip(1))
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(step, out value)) return null;
        return value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? null : value;
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^(event|timestamp|key|data(\.[^.{}\s]+)+)$")]
    private static partial Regex Path();

    internal sealed record Options
    {
        /// <summary>The hooks, by names of your own.</summary>
        public Dictionary<string, Hook> Hooks { get; init; } = new(StringComparer.OrdinalIgnoreCase);

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
    }

    internal sealed record Hook
    {
        /// <summary>The address. A secret.</summary>
        public Uri? Url { get; init; }

        public string[] Events { get; init; } = [];

        /// <summary>What is sent: names, and texts with <c>{event}</c>, <c>{timestamp}</c>, <c>{key}</c> and <c>{data.…}</c>.</summary>
        public Dictionary<string, string> Fields { get; init; } = [];
    }

    /// <summary>Says everything that is wrong at once, in words for people who are not programmers.</summary>
    internal sealed class Validator(string section) : IValidateOptions<Options>
    {
        private static readonly string[] Events =
        [
            "agent.created", "agent.updated", "conversation.started", "conversation.ended", "message.received", "message.sent", "lead.created", "lead.updated",
            "lead.status.updated", "lead.registered", "document.processed",
        ];

        public ValidateOptionsResult Validate(string? name, Options options)
        {
            var problems = options.Hooks.SelectMany(hook => Problems(hook.Value).Select(problem => $"{section}:Hooks:{hook.Key}:{problem}")).ToList();
            if (options.Hooks.Count == 0) problems.Add($"{section}:Hooks has no hook.");
            return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        private static IEnumerable<string> Problems(Hook hook)
        {
            if (hook.Url is not { IsAbsoluteUri: true } url || (url.Scheme != "https" && !url.IsLoopback)) yield return "Url must be an https address.";
            if (hook.Events.Length == 0) yield return "Events must be a list such as [ \"lead.created\" ].";
            foreach (var unknown in hook.Events.Except(Events, StringComparer.OrdinalIgnoreCase))
                yield return $"Events: \"{unknown}\" is not an event. There are {string.Join(", ", Events)}.";
            if (hook.Fields.Count == 0) yield return "Fields must list at least one field, such as { \"E-mail\": \"{data.email}\" }.";
            foreach (var (field, template) in hook.Fields)
            {
                if (Placeholder().Replace(template, "")
                    .IndexOfAny(['{', '}']) >= 0) yield return $"Fields:{field}: a brace in \"{template}\" has no counterpart.";
                foreach (var path in Placeholder().Matches(template).Select(static match => match.Groups[1].Value).Where(static path => !Path().IsMatch(path)))
                    yield return $"Fields:{field}: {{{path}}} is unknown: write {{event}}, {{timestamp}}, {{key}}, or {{data.…}} such as {{data.email}}.";
            }
        }
    }
}
