using System.Diagnostics;
using System.Globalization;
using Knowrithm.Sandbox;

namespace Knowrithm.Warehouse.Load;

/// <summary>The source, in a process of its own.</summary>
internal sealed class SandboxProcess : IAsyncDisposable
{
    private readonly Process _process;

    private SandboxProcess(Process process, string[] said)
    {
        _process = process;
        (Address, ApiKey, ApiSecret) = (new(said[0]), said[1], said[2]);
    }

    public Uri Address { get; }

    public string ApiKey { get; }

    public string ApiSecret { get; }

    public static async Task<SandboxProcess> StartAsync(int conversations, int messages)
    {
        var start = LoadProcess.Start("sandbox", conversations.ToString(CultureInfo.InvariantCulture), messages.ToString(CultureInfo.InvariantCulture));
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(2));
        return new(process, (line ?? throw new InvalidOperationException("The sandbox did not start.")).Split(' '));
    }

    /// <summary>What the process does: it lives as long as its input.</summary>
    public static async Task HostAsync(int conversations, int messages)
    {
        await using var sandbox =
            await KnowrithmSandbox.StartAsync(o => (o.SeedConversations, o.SeedMessages, o.RequestsKept, o.TaskDuration) =
                (conversations, messages, 1000, TimeSpan.Zero));
        Console.WriteLine($"{sandbox.Address} {sandbox.ApiKey} {sandbox.ApiSecret}");
        await Console.In.ReadToEndAsync();
    }

    public long PeakMegabytes() => Memory.Peak(_process.Id);

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
