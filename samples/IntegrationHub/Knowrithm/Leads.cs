using Knowrithm.Client;
using Knowrithm.Client.Webhooks;

namespace Acme.IntegrationHub;

/// <summary>Leads as they are now. An event says how a lead was; events come late and in any order, so what is written is always the present.</summary>
/// <remarks>Scope of the API key: <c>read</c>.</remarks>
internal sealed class Leads(ILeadsApi api)
{
    /// <summary>Null when the lead is gone: then nothing is written anywhere.</summary>
    public async Task<Lead?> GetAsync(LeadEvent e, CancellationToken cancellationToken) =>
        e.Lead.Id.Length == 0 ? throw new InvalidOperationException($"{e.Event} names no lead: {e.DataProblem ?? "no id in its data"}.")
        : await GetAsync(e.Lead.Id, cancellationToken);

    public async Task<Lead?> GetAsync(string leadId, CancellationToken cancellationToken)
    {
        try
        {
            return await api.GetLeadAsync(leadId, cancellationToken) is { IsActive: not false } lead ? lead : null;
        }
        catch (KnowrithmNotFoundException)
        {
            return null;
        }
    }
}
