using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Knowrithm.Webhooks.Load;

/// <summary>An instance in a process of its own, that can be killed and started again at the same port.</summary>
internal sealed class InstanceProcess(string name, string redis, string directory) : IAsyncDisposable
{
    private readonly List<(string Path, bool Killed)> _ledgers = [];
    private Process? _process;

    public int Port { get; } = FreePort();

    public Uri Hook => new($"http://127.0.0.1:{Port}{Story.Path}");

    public async Task StartAsync(HttpClient http)
    {
        var path = Path.Combine(directory, $"{name}-{_ledgers.Count}");
        await File.WriteAllTextAsync(path, "");
        _ledgers.Add((path, false));
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(InstanceProcess).Assembly.Location);
        foreach (var argument in new[] { "instance", Port.ToString(CultureInfo.InvariantCulture), redis, path }) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                if (await http.GetStringAsync(new Uri(Hook, "/ready"), patience.Token) == "ready") return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        _ledgers[^1] = (_ledgers[^1].Path, true);
    }

    public async Task StopAsync()
    {
        if (_process is null) return;
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public IEnumerable<Generation> Generations() => _ledgers.Select(static (ledger, number) =>
    {
        var generation = Ledger.Read(ledger.Path, number);
        generation.Killed = ledger.Killed;
        return generation;
    });

    public async ValueTask DisposeAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
