namespace Knowrithm.Client;

/// <summary>Changes to a lead. A member that is not set, or set to null, is left alone; <see cref="Optional.Clear"/> empties it.</summary>
public sealed record UpdateLeadRequest
{
    /// <summary>Given name, up to 100 characters.</summary>
    public Optional<string> FirstName { get; init; }

    /// <summary>Family name, up to 100 characters.</summary>
    public Optional<string> LastName { get; init; }

    /// <summary>E-mail address, up to 255 characters.</summary>
    public Optional<string> Email { get; init; }

    /// <summary>Telephone number, up to 20 characters.</summary>
    public Optional<string> Phone { get; init; }

    /// <summary>How far the lead has come.</summary>
    public Optional<LeadStatus?> Status { get; init; }

    /// <summary>Where the lead came from, up to 100 characters.</summary>
    public Optional<string> Source { get; init; }

    /// <summary>Free text.</summary>
    public Optional<string> Notes { get; init; }

    /// <summary>Whether the lead agreed that its data is processed.</summary>
    public Optional<bool?> ConsentDataProcessing { get; init; }

    /// <summary>Whether the lead agreed to marketing.</summary>
    public Optional<bool?> ConsentMarketing { get; init; }
}
