using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What is left to say once a website has been deleted.</summary>
[Receipt]
public sealed class WebsiteSourceReceipt : ApiObject
{
    /// <summary>The outcome, in the server's words.</summary>
    public string? Status { get; set; }

    /// <summary>The website, where the server repeats it.</summary>
    public string? WebsiteSourceId { get; set; }

    /// <summary>The server's words.</summary>
    public string? Message { get; set; }
}
