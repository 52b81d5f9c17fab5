using System.Globalization;

namespace Knowrithm.Warehouse.Load;

/// <summary>A process's resident memory, in megabytes, as Linux counts it; 0 elsewhere and once it is gone.</summary>
internal static class Memory
{
    public static long Now(int process) => Read(process, "VmRSS:");

    public static long Peak(int process) => Read(process, "VmHWM:");

    private static long Read(int process, string name)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(l => l.StartsWith(name, StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line[name.Length..].Replace("kB", "", StringComparison.Ordinal).Trim(), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
