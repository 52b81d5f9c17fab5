using System.Diagnostics;
using System.Globalization;

namespace Knowrithm.Sandbox.Tests;

/// <summary>The signals of a process belong to the program, not to the sandbox inside it.</summary>
public sealed class SignalTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);

    [Theory]
    [InlineData("bare", "INT", 130)]
    [InlineData("bare", "TERM", 143)]
    [InlineData("busy", "INT", 130)]
    [InlineData("busy", "TERM", 143)]
    [InlineData("own", "INT", 130)]
    [InlineData("own", "TERM", 7)]
    [InlineData("host", "INT", 0)]
    [InlineData("host", "TERM", 0)]
    public async Task A_signal_ends_the_program_as_it_would_without_the_sandbox(string program, string signal, int exitCode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "It needs env --default-signal: a test run in the background would hand down ignored signals.");
        using var process = Process.Start(new ProcessStartInfo("env", ["--default-signal=INT,TERM", Executable(), program]) { RedirectStandardOutput = true })!;
        try
        {
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(Long) is { } line && line != "ready")
            {
            }

            using (var kill = Process.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
            await process.WaitForExitAsync().WaitAsync(Long);

            Assert.Equal(exitCode, process.ExitCode);
        }
        finally
        {
            process.Kill();
        }
    }

    private static string Executable() => Path.Combine(
        AppContext.BaseDirectory.Replace("Knowrithm.Sandbox.Tests", "Knowrithm.Sandbox.Embedded", StringComparison.Ordinal), "Knowrithm.Sandbox.Embedded");
}
