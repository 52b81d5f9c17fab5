using System.Diagnostics;
using System.Globalization;

namespace Knowrithm.Events.Load;

/// <summary>The processor time of this process and, on Linux, of a server with its children.</summary>
internal static class ServerTime
{
    // As Linux counts it.
    private const int TicksOfSecond = 100;

    public static int Parent(int process) => Fields(process) is { } fields ? Number(fields, 1) : throw new InvalidOperationException("The server has ended.");

    /// <param name="server">The process of the server; 0 for none.</param>
    public static TimeSpan Read(int server)
    {
        using var own = Process.GetCurrentProcess();
        var ticks = 0;
        foreach (var folder in server == 0 ? [] : Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var process) || Fields(process) is not { } fields) continue;
            // Of the server also what its children had used that have ended.
            if (process == server) ticks += Number(fields, 11) + Number(fields, 12) + Number(fields, 13) + Number(fields, 14);
            else if (Number(fields, 1) == server) ticks += Number(fields, 11) + Number(fields, 12);
        }
        return own.TotalProcessorTime + TimeSpan.FromSeconds((double)ticks / TicksOfSecond);
    }

    private static int Number(string[] fields, int place) => int.Parse(fields[place], CultureInfo.InvariantCulture);

    // What follows the name, which may have any characters in it.
    private static string[]? Fields(int process)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{process}/stat");
            return text[(text.LastIndexOf(')') + 2)..].Split(' ');
        }
        catch (IOException)
        {
            return null;
        }
    }
}
