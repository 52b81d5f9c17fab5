// AcmeCrm: a contact for each lead, as the lead is now.
//
// Use it in an application that references Knowrithm.Client.Events and one of its stores:
//     builder.Services.AddKnowrithmEvents().UseSqlite("Data Source=events.db").AddAcmeCrmConnector(builder.Configuration.GetSection("Connectors:AcmeCrm"));
//
// At Knowrithm: an API key with the scope read.
// At AcmeCrm: a token that may write contacts. (Replace this and the next lines with the vendor's pages, API version, scopes and limits.)
// Once: PUT contacts/{lead id} creates the contact or replaces it, so repeating the request changes nothing.
// Limits: 80 characters a field.
using System.Text.Json.Nodes;
using Knowrithm.Client;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace KnowrithmApp;

public static class AcmeCrmConnector
{
    private const string Name = "AcmeCrm";
    private const int Longest = 80;

    /// <summary>From a lead to the fields of a contact: the table to change.</summary>
    private static readonly (string To, Func<Lead, string?> Value)[] Mapping =
    [
        ("email", static lead => lead.Email),
        ("first_name", static lead => lead.FirstName),
        ("last_name", static lead => lead.LastName),
        ("phone", static lead => lead.Phone),
        ("status", static lead => lead.Status?.Value),
        ("source", static lead => lead.Source),
    ];

    /// <summary>Adds the connector, with the settings of a section such as <c>Connectors:AcmeCrm</c>.</summary>
    public static KnowrithmEventsBuilder AddAcmeCrmConnector(this KnowrithmEventsBuilder events, IConfigurationSection section)
    {
        events.Services.AddKnowrithmClient();
        events.Services.AddOptionsWithValidateOnStart<Settings>().Bind(section)
            .Validate(static settings => settings.Token.Length > 0, $"{section.Path}:Token is missing.")
            .Validate(static settings => settings.BaseAddress is { IsAbsoluteUri: true } address && (address.Scheme == "https" || address.IsLoopback),
                $"{section.Path}:BaseAddress must be an https address.");
        // Read for each request, so a rotated token needs no restart. A 401 pauses the handler, a 429 waits, a 400 is a dead letter.
        events.Services.AddDestination(Name, static (services, destination) =>
        {
            var settings = services.GetRequiredService<IOptionsMonitor<Settings>>().CurrentValue;
            (destination.BaseAddress, destination.Timeout, destination.Authorization) = (settings.BaseAddress, settings.Timeout, new("Bearer", settings.Token));
        });
        return events.AddHandler<LeadEvent, Handler>(static handler => handler.ReadsKnowrithm(), "AcmeCrm leads");
    }

    internal sealed record Settings
    {
        /// <summary>The token. A secret.</summary>
        public string Token { get; init; } = "";

        public Uri BaseAddress { get; init; } = new("https://api.crm.example");

        public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);
    }

    internal sealed class Handler(IHttpClientFactory clients, IKnowrithmClient knowrithm) : IEventHandler<LeadEvent>
    {
        public async Task HandleAsync(LeadEvent knowrithmEvent, EventContext context, CancellationToken cancellationToken)
        {
            // Events arrive late and in any order, so what is written is how the lead is now. A lead that was deleted is not written.
            if (await knowrithm.FindLeadAsync(knowrithmEvent.Lead.Id, cancellationToken) is not { } lead) return;
            var contact = new JsonObject();
            foreach (var (to, value) in Mapping)
                if (SafeText.Line(value(lead), Longest) is { Length: > 0 } text) contact[to] = text;
            using var http = clients.CreateClient(Name);
            await http.SendJsonAsync(HttpMethod.Put, $"contacts/{Uri.EscapeDataString(lead.Id)}", contact, cancellationToken: cancellationToken);
        }
    }
}
