namespace Knowrithm.Client;

/// <summary>A visitor who registers with an agent, as the widget sends it.</summary>
public sealed record RegisterLeadRequest
{
    /// <summary>The agent the visitor talks to.</summary>
    public required string AgentId { get; init; }

    /// <summary>The given name, up to 100 characters.</summary>
    public required string FirstName { get; init; }

    /// <summary>The family name, up to 100 characters.</summary>
    public required string LastName { get; init; }

    /// <summary>The e-mail address, up to 255 characters.</summary>
    public required string Email { get; init; }

    /// <summary>The telephone number, up to 20 characters.</summary>
    public string? Phone { get; init; }

    /// <summary>The source of the visitor, up to 100 characters.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the visitor consented to data processing; the server's default is true.</summary>
    public bool? ConsentDataProcessing { get; init; }

    /// <summary>Whether the visitor consented to marketing; the server's default is false.</summary>
    public bool? ConsentMarketing { get; init; }
}
