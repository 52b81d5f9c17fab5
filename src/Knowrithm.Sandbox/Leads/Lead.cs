namespace Knowrithm.Sandbox;

internal sealed class Lead(DateTimeOffset createdAt)
{
    public string Id { get; init; } = Guid.NewGuid().ToString();

    public string FirstName { get; set; } = "";

    public string LastName { get; set; } = "";

    public string Email { get; set; } = "";

    public string? Phone { get; set; }

    public string? Source { get; set; }

    public string? Notes { get; set; }

    public string Status { get; set; } = "new";

    public bool ConsentMarketing { get; set; }

    public bool ConsentDataProcessing { get; set; } = true;

    public bool IsActive { get; set; } = true;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public DateTimeOffset UpdatedAt { get; set; } = createdAt;
}
