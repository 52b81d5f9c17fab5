using System.Diagnostics;
using System.Globalization;

namespace Knowrithm.Client.Benchmarks;

/// <summary>
/// The vendor's SDKs, each in a program of its own that walks the pages when it is told to, and says what it took. KNOWRITHM_PYTHON_SDK and
/// KNOWRITHM_TYPESCRIPT_SDK name the folders they are checked out in; without one, its row is left out.
/// </summary>
internal sealed class Peers : IDisposable
{
    private readonly List<Process> _processes = [];

    public Peers(Uri address)
    {
        Add(Names.TypeScript, "KNOWRITHM_TYPESCRIPT_SDK", "node", "pages.cjs", address);
        Add(Names.Python, "KNOWRITHM_PYTHON_SDK", "python3", "pages.py", address);
    }

    public List<Way> Ways { get; } = [];

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.StandardInput.Close();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private void Add(string name, string variable, string runtime, string program, Uri address)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } sdk) return;
        var path = Path.Combine(Repository.Root, "benchmarks", "peers", program);
        var process = Process.Start(new ProcessStartInfo(runtime, [path, Path.GetFullPath(sdk), address.ToString()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
        _processes.Add(process);
        Ways.Add(new(name, async () =>
        {
            await process.StandardInput.WriteLineAsync();
            await process.StandardInput.FlushAsync();
            var took = (await process.StandardOutput.ReadLineAsync())!.Split(' ');
            return new(double.Parse(took[0], CultureInfo.InvariantCulture) * 1000, double.Parse(took[1], CultureInfo.InvariantCulture) * 1000);
        }));
    }
}
