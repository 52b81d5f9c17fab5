namespace KnowrithmApp.Tests;

/// <summary>What goes wrong with the next requests to the stand-in.</summary>
internal sealed record Fault
{
    public int Times { get; init; } = 1;

    public int Status { get; init; } = 503;

    public int? RetryAfterSeconds { get; init; }

    public string Message { get; init; } = "made up for a test";

    /// <summary>The request is applied, and its response is lost.</summary>
    public bool IsResponseLost { get; init; }
}
