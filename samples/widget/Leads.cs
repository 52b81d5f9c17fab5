using System.Threading.Channels;
using Knowrithm.Client;

namespace Acme.WidgetSite;

/// <summary>The leads that came in, for whoever waits for one. A real site would put them into its CRM.</summary>
internal sealed class Leads
{
    private readonly Channel<Lead> _leads = Channel.CreateBounded<Lead>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    public void Add(Lead lead) => _leads.Writer.TryWrite(lead);

    public ValueTask<Lead> NextAsync(CancellationToken cancellationToken = default) => _leads.Reader.ReadAsync(cancellationToken);
}
