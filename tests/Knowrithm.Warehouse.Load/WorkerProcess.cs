using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Knowrithm.Client.Tests;

namespace Knowrithm.Warehouse.Load;

/// <summary>samples/Warehouse as a user runs it, watched by what it prints.</summary>
internal sealed partial class WorkerProcess(SandboxProcess source, string database)
{
    /// <summary>Runs it to its end, or kills it once it is so far.</summary>
    /// <param name="killAt">The share of the conversations, or null.</param>
    /// <param name="sample">Told of memory at each line about conversations.</param>
    /// <returns>Whether it ended well; false when it was killed.</returns>
    public async Task<bool> RunAsync(double? killAt, Action<Sample> sample)
    {
        var start = LoadProcess.Start(typeof(Acme.Warehouse.Copier).Assembly.Location, ["--database", database, "--progress", "00:00:00.1"]);
        start.RedirectStandardOutput = true;
        start.Environment["KNOWRITHM_BASE_URL"] = source.Address.ToString();
        start.Environment["KNOWRITHM_API_KEY"] = source.ApiKey;
        start.Environment["KNOWRITHM_API_SECRET"] = source.ApiSecret;
        using var process = Process.Start(start)!;
        var (said, share) = (new List<string>(), 0.0);
        using var progress = new ProgressLine("warehouse", () => $"{share:P0} of the conversations");
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Line().Match(line) is not { Success: true } match)
            {
                said.Add(line);
                continue;
            }

            share = Number(match, 1) / (double)Number(match, 2);
            sample(new(share, Memory.Now(process.Id), Memory.Peak(process.Id), Number(match, 3)));
            if (killAt is not { } end || share < end) continue;
            process.Kill();
            await process.WaitForExitAsync();
            return false;
        }

        await process.WaitForExitAsync();
        if (process.ExitCode == 0) return true;
        said.ForEach(Console.WriteLine);
        throw new InvalidOperationException($"The worker ended with {process.ExitCode}.");
    }

    private static long Number(Match match, int group) => long.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Conversations +(\d+) of (\d+) .* heap (\d+) MB")]
    private static partial Regex Line();
}
