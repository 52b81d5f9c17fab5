using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The confirmation that a website was deleted.</summary>
[Receipt]
public sealed class WebsiteSourceReceipt : ApiObject
{
    /// <summary>The outcome, as the server names it.</summary>
    public string? Status { get; set; }

    /// <summary>The website, where the server repeats it.</summary>
    public string? WebsiteSourceId { get; set; }

    /// <summary>The server's message.</summary>
    public string? Message { get; set; }
}
