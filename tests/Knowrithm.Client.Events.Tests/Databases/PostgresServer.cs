using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Knowrithm.Client.Events.Tests;

/// <summary>A real PostgreSQL with a cluster and a port of its own. It does not run as root, so that user's processes run as another.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("knowrithm-postgres-");
    private readonly int _port = FreePort();
    private Process? _process;

    public static bool IsInstalled => Find("postgres") is not null && Find("initdb") is not null;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Maximum Pool Size=30";

    private string Data => Path.Combine(_directory.FullName, "data");

    public async Task InitializeAsync()
    {
        if (!OperatingSystem.IsWindows() && Environment.UserName == "root") File.SetUnixFileMode(_directory.FullName, (UnixFileMode)0x1FF);
        using var init = Run("initdb", "-D", Data, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C", "--no-sync");
        await init.WaitForExitAsync();
        if (init.ExitCode != 0) throw new InvalidOperationException($"initdb ended with {init.ExitCode}.");
        await StartAsync();
    }

    public async Task StartAsync()
    {
        _process = Run("postgres", "-D", Data, "-h", "127.0.0.1", "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", "");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
                await connection.OpenAsync(patience.Token);
                return;
            }
            catch (NpgsqlException) when (!_process.HasExited)
            {
                await Task.Delay(20, patience.Token);
            }
        }
    }

    /// <summary>As a power cut would for those who are connected, and back again.</summary>
    public async Task KillAsync()
    {
        await StopAsync("-QUIT");
        await StartAsync();
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    public static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Polls until a query says true: what others are waiting for, nobody tells.</summary>
    public async Task UntilAsync(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        while (await command.ExecuteScalarAsync(cancellationToken) is not true) await Task.Delay(10, cancellationToken);
    }

    // The process itself: nothing stands between it and us. SIGINT is a fast shutdown, SIGQUIT an immediate one, without a checkpoint.
    public async Task StopAsync(string signal)
    {
        if (_process is null) return;
        using (var kill = Process.Start("kill", [signal, _process.Id.ToString(CultureInfo.InvariantCulture)])) await kill.WaitForExitAsync();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync("-INT");
        _directory.Delete(recursive: true);
    }

    private static Process Run(string program, params string[] arguments)
    {
        // setpriv becomes the program, so that the process we started is the server.
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("setpriv", ["--reuid=nobody", "--regid=nogroup", "--clear-groups", Find(program)!, .. arguments])
            : new ProcessStartInfo(Find(program)!, arguments);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.WorkingDirectory) = (true, true, "/");
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static string? Find(string program)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql")
            .Select(static version => Path.Combine(version, "bin")) : [];
        return folders.Concat(versions).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
