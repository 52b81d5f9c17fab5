using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A real redis-server with a folder and a port of its own, that keeps what it has acknowledged even when it is killed.</summary>
internal sealed class RedisServer(params string[] settings) : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("knowrithm-redis-");
    private Process? _process;

    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(static folder => File.Exists(Path.Combine(folder, "redis-server")));

    public int Port { get; } = FreePort();

    public string EndPoint => $"127.0.0.1:{Port}";

    public async Task StartAsync()
    {
        var start = new ProcessStartInfo("redis-server") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] own =
        [
            "--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", _directory.FullName, "--save", "", "--appendonly", "yes",
            "--appendfsync", "always", "--daemonize", "no",
        ];
        foreach (var argument in own.Concat(settings)) start.ArgumentList.Add(argument);
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (!await RespondsAsync(patience.Token))
        {
            if (_process.HasExited) throw new InvalidOperationException($"redis-server ended with {_process.ExitCode}.");
            await Task.Delay(10, patience.Token);
        }
    }

    /// <summary>As a power cut would.</summary>
    public async Task KillAsync()
    {
        if (_process is null) return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Stops the process where it is, or lets it go on: its connections stay, and nothing comes back.</summary>
    public async Task SuspendAsync(bool isSuspended)
    {
        using var kill = Process.Start("kill", [isSuspended ? "-STOP" : "-CONT", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Sends lines as <c>redis-cli</c> would, one after the other on one connection.</summary>
    /// <returns>The first line of the last response.</returns>
    public async Task<string> SayAsync(params string[] lines)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, Port);
        using var reader = new StreamReader(client.GetStream());
        var response = "";
        foreach (var line in lines)
        {
            await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"));
            response = await reader.ReadLineAsync() ?? "";
        }
        return response;
    }

    /// <summary>A folder where its file is to be: it cannot save, and refuses writes when it was told to.</summary>
    public async Task RefuseToSaveAsync()
    {
        _directory.CreateSubdirectory("dump.rdb");
        await SayAsync("CONFIG SET save \"3600 1000000\"", "BGSAVE");
        while (!(await SayAsync("SET probe 1")).StartsWith("-MISCONF", StringComparison.Ordinal)) await Task.Delay(10);
    }

    /// <summary>Runs a script until it is killed.</summary>
    public async Task BeBusyAsync()
    {
        await SayAsync("CONFIG SET busy-reply-threshold 10");
        _ = SayAsync("EVAL \"while true do end\" 0");
        while (!(await SayAsync("GET probe")).StartsWith("-BUSY", StringComparison.Ordinal)) await Task.Delay(10);
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _directory.Delete(recursive: true);
    }

    private async Task<bool> RespondsAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, cancellationToken);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), cancellationToken);
            var answer = new byte[64];
            var length = await client.GetStream().ReadAsync(answer, cancellationToken);
            // Or it wants a password first.
            var text = Encoding.ASCII.GetString(answer, 0, length);
            return text.StartsWith("+PONG", StringComparison.Ordinal) || text.StartsWith("-NOAUTH", StringComparison.Ordinal);
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
