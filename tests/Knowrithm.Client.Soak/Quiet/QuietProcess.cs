using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Knowrithm.Client.Soak;

/// <summary>The process that calls, which can be stopped and told to go on.</summary>
internal sealed partial class QuietProcess : IDisposable
{
    private const int Continue = 18;
    private const int Stop = 19;

    private readonly Process _process;

    private QuietProcess(Process process) => _process = process;

    public static bool CanFreeze => OperatingSystem.IsLinux();

    public static async Task<QuietProcess> StartAsync(string address, string which)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["quiet-caller", address, which])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true
        };
        var process = new QuietProcess(Process.Start(start)!);
        await process.ReadAsync();
        return process;
    }

    public async Task<List<(string Key, WriteOutcome Fate)>> RoundAsync(string verb, int lanes, int calls, int longestPause, Func<Task>? frozen = null)
    {
        if (frozen is not null)
        {
            _ = kill(_process.Id, Stop);
            await frozen();
        }
        await _process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{verb} {lanes} {calls} {longestPause}"));
        await _process.StandardInput.FlushAsync();
        if (frozen is not null) _ = kill(_process.Id, Continue);
        var told = new List<(string, WriteOutcome)>();
        while (await ReadAsync() is var line && line != "end")
            told.Add((line.Split(' ')[0], (WriteOutcome)int.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture)));
        return told;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private async Task<string> ReadAsync() => await _process.StandardOutput.ReadLineAsync()
        ?? throw new InvalidOperationException("The calling process has ended.");

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int kill(int process, int signal);
}
