using System.Text.RegularExpressions;
using Knowrithm.Client;

namespace Acme.WidgetSite;

/// <summary>What a browser with the widget does, without a browser.</summary>
internal static partial class Visit
{
    public static async Task<bool> RunAsync(Uri page, IKnowrithmClient client, Leads leads)
    {
        using var http = new HttpClient();
        var tag = Tag().Match(await http.GetStringAsync(page));
        Console.WriteLine($"✓ its tag: {tag.Value}");
        var script = await client.Widget.FetchWidgetScriptAsync();
        Console.WriteLine($"✓ the script: {script.Text.Length} characters");

        var agent = tag.Groups["agent"].Value;
        var handshake = await client.Websites
            .HandshakeAsync(new WebsiteHandshakeRequest { AgentId = agent, Url = page.ToString(), Title = new SiteOptions().Title });
        Console.WriteLine($"✓ Knowrithm knows the page: {handshake.WebsitePage?.Title} at {handshake.WebsitePage?.CanonicalUrl}");
        await client.Leads.RegisterLeadAsync(new RegisterLeadRequest
        {
            AgentId = agent,
            FirstName = "Ada",
            LastName = "Lovelace",
            Email = "ada@example.com",
            Source = $"widget: {page.Authority}{page.AbsolutePath}"
        });

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var lead = await leads.NextAsync(patience.Token);
        Console.WriteLine($"✓ {lead.FullName} arrived by webhook, from {lead.Source}");
        return tag.Success && script.Text.Contains("/lead/register", StringComparison.Ordinal) && lead is { Email: "ada@example.com" };
    }

    [GeneratedRegex("<script [^>]*data-agent-id=\"(?<agent>[^\"]+)\"[^>]*></script>")]
    private static partial Regex Tag();
}
