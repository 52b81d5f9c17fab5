namespace Knowrithm.Client;

/// <summary>A visitor who introduces himself to an agent, as the widget sends it.</summary>
public sealed record RegisterLeadRequest
{
    /// <summary>The agent the visitor talks to.</summary>
    public required string AgentId { get; init; }

    /// <summary>Given name, up to 100 characters.</summary>
    public required string FirstName { get; init; }

    /// <summary>Family name, up to 100 characters.</summary>
    public required string LastName { get; init; }

    /// <summary>E-mail address, up to 255 characters.</summary>
    public required string Email { get; init; }

    /// <summary>Telephone number, up to 20 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>Where the visitor came from, up to 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the visitor agreed that the data is processed; the server's default is true.</summary>
    public bool? ConsentDataProcessing { get; init; }

    /// <summary>Whether the visitor agreed to marketing; the server's default is false.</summary>
    public bool? ConsentMarketing { get; init; }
}
