namespace Knowrithm.Client;

/// <summary>The changes to a lead. A member that is not set, or set to null, keeps its value; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateLeadRequest
{
    /// <summary>The given name, up to 100 characters.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>The family name, up to 100 characters.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>The e-mail address, up to 255 characters.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>The telephone number, up to 20 characters.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>The status.</summary>
    public Optional<LeadStatus?> Status { get; init; }

    /// <summary>The source of the lead, up to 100 characters.</summary>
    public Optional<string> Source { get; init; }

    /// <summary>Free text.</summary>
    public Optional<string> Notes { get; init; }

    /// <summary>Whether the lead consented to data processing.</summary>
    public Optional<bool?> ConsentDataProcessing { get; init; }

    /// <summary>Whether the lead consented to marketing.</summary>
    public Optional<bool?> ConsentMarketing { get; init; }
}
