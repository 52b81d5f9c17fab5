using System.CommandLine.Parsing;
using System.Globalization;

namespace Knowrithm.Sandbox.Tool;

/// <summary>Faults as they are written on a command line.</summary>
internal static class FaultText
{
    public static SandboxFault[]? Parse(ArgumentResult result)
    {
        var faults = new List<SandboxFault>();
        foreach (var token in result.Tokens)
        {
            var at = token.Value.IndexOf('@', StringComparison.Ordinal);
            var (kind, path) = at < 0 ? (token.Value, null) : (token.Value[..at], token.Value[(at + 1)..]);
            if (Create(kind, path) is { } fault && path is null or ['/', ..]) faults.Add(fault);
            else result.AddError($"'{token.Value}' is not a fault: a status from 200 to 599, dropped, lost, half or slow is expected, with @/path or without.");
        }

        return [.. faults];
    }

    private static SandboxFault? Create(string kind, string? path) => kind switch
    {
        "dropped" => new() { Path = path, Times = int.MaxValue, Reset = true },
        "lost" => new() { Path = path, Times = int.MaxValue, ResetAfterApplying = true },
        "half" => new() { Path = path, Times = int.MaxValue, TruncateBody = true },
        "slow" => new() { Path = path, Times = int.MaxValue, Delay = TimeSpan.FromSeconds(2) },
        _ when int.TryParse(kind, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 200 and <= 599 =>
            new() { Path = path, Times = int.MaxValue, Status = status, RetryAfter = status == 429 ? TimeSpan.FromSeconds(5) : null },
        _ => null,
    };
}
