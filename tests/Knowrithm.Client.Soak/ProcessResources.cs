using System.Runtime.InteropServices;

namespace Knowrithm.Client.Soak;

/// <summary>What the process holds, of what could leak. Tasks that nobody ends hold memory, and show there.</summary>
internal sealed record ProcessResources(long Bytes, int? Sockets, long Timers, long WorkItems)
{
    public static async Task<ProcessResources> CountAsync()
    {
        // What ended a moment ago lets go a moment later.
        for (var i = 0; i < 5; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            await Task.Delay(200);
        }
        return new(GC.GetTotalMemory(forceFullCollection: true), CountSockets(), Timer.ActiveCount, ThreadPool.PendingWorkItemCount);
    }

    private static int? CountSockets() => !RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? null
        : Directory.EnumerateFileSystemEntries("/proc/self/fd")
        .Count(static entry => new FileInfo(entry).LinkTarget?.StartsWith("socket:", StringComparison.Ordinal) == true);
}
