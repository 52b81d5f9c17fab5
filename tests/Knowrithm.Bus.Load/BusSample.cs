using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;

namespace Knowrithm.Bus.Load;

/// <summary>A file of samples/bus as a user runs it, watched by what its consumer prints.</summary>
internal sealed class BusSample : IDisposable
{
    public const string Secret = "whsec_load";

    private readonly string _program;
    private readonly int _port = FreePort();
    private readonly ConcurrentQueue<string> _lines = [];
    private Process? _process;

    private BusSample(string program) => _program = program;

    /// <summary>Gets which run of the process, counted from 1, handled each key first.</summary>
    public ConcurrentDictionary<string, int> HandledBy { get; } = [];

    public int Handled { get; private set; }

    /// <summary>Gets the end of its log.</summary>
    public string LastLines => string.Join('\n', _lines);

    /// <summary>Gets how often it was started.</summary>
    public int Runs { get; private set; }

    public Uri Endpoint => new($"http://127.0.0.1:{_port}/webhooks/knowrithm");

    public static async Task<BusSample> BuildAsync(string name)
    {
        var file = Path.Combine(Root(), "samples", "bus", $"{name}.cs");
        await DotnetAsync("build", file);
        var sample = new BusSample((await DotnetAsync("build", file, "-getProperty:TargetPath")).Trim());
        await sample.ExplainAsync();
        return sample;
    }

    public async Task StartAsync(string connectionString)
    {
        var run = ++Runs;
        var start = new ProcessStartInfo("dotnet", [_program]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["ConnectionStrings__bus"] = connectionString;
        start.Environment["Knowrithm__Webhooks__Secrets__0"] = Secret;
        start.Environment["ASPNETCORE_URLS"] = Endpoint.GetLeftPart(UriPartial.Authority);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, line) => Note(line.Data, run);
        _process.BeginOutputReadLine();
        using var http = new HttpClient();
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(50))
        {
            if (_process.HasExited || waited.Elapsed > TimeSpan.FromMinutes(3)) throw new InvalidOperationException("The sample does not start.");
            try
            {
                using var response = await http.GetAsync(Endpoint);
                return;
            }
            catch (HttpRequestException)
            {
                // Not yet.
            }
        }
    }

    public async Task KillAsync()
    {
        if (_process is not { } process) return;
        process.Kill();
        // With what it printed before.
        await process.WaitForExitAsync();
        process.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }

    // Without a connection string it says what to set.
    private async Task ExplainAsync()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [_program]) { RedirectStandardError = true })!;
        var said = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 1 || !said.Contains("ConnectionStrings__bus", StringComparison.Ordinal))
            throw new InvalidOperationException($"Without settings the sample ended with {process.ExitCode}: {said}");
    }

    private void Note(string? line, int run)
    {
        if (line?.Split(' ') is not ["handled", var key, ..])
        {
            // Its log, in which much is said about a server that was killed.
            _lines.Enqueue($"{line}");
            if (_lines.Count > 60) _lines.TryDequeue(out _);
            return;
        }
        Handled++;
        HandledBy.TryAdd(key, run);
    }

    private static async Task<string> DotnetAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} failed.\n{said}");
    }

    private static string Root([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../.."));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
