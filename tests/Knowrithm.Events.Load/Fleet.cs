using System.Diagnostics;
using System.Globalization;

namespace Knowrithm.Events.Load;

/// <summary>Instances, each a process of this program.</summary>
internal sealed class Fleet(Store store, string clock, int instances) : IDisposable
{
    private readonly Process[] _processes = new Process[instances];

    public int Kills { get; private set; }

    public void StartAll(int generation)
    {
        for (var i = 0; i < _processes.Length; i++) _processes[i] = Start(generation);
    }

    public void KillOne(int generation)
    {
        var victim = Random.Shared.Next(_processes.Length);
        _processes[victim].Kill();
        _processes[victim].WaitForExit();
        _processes[victim].Dispose();
        Kills++;
        _processes[victim] = Start(generation);
    }

    /// <summary>One after the other, with both versions at work meanwhile.</summary>
    public async Task DeployAsync(int generation, TimeSpan overlap)
    {
        for (var i = 0; i < _processes.Length; i++)
        {
            var old = _processes[i];
            _processes[i] = Start(generation);
            await Task.Delay(overlap);
            await old.StandardInput.WriteLineAsync("stop");
            await old.WaitForExitAsync();
            old.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            if (process is null) continue;
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }
    }

    private Process Start(int generation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true };
        string[] own = Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Fleet).Assembly.Location] : [];
        string[] arguments = ["instance", store.Name, store.Address, clock, generation.ToString(CultureInfo.InvariantCulture)];
        foreach (var argument in own.Concat(arguments)) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }
}
