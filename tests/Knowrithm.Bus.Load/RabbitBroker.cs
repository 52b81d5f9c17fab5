using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Knowrithm.Bus.Load;

/// <summary>A real RabbitMQ: a node, a port mapper and files of its own, on loopback alone. It needs no user of its own.</summary>
internal sealed class RabbitBroker : IBroker
{
    // Debian's program on the PATH changes to the user "rabbitmq" and its folders; this one is what it calls.
    private static readonly string[] Programs = ["/usr/lib/rabbitmq/bin/rabbitmq-server", "/usr/local/sbin/rabbitmq-server"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("knowrithm-rabbit-");
    private readonly int[] _ports = FreePorts(3);
    private Process? _mapper;
    private Process? _node;

    public string ConnectionString => $"amqp://guest:guest@127.0.0.1:{_ports[0]}";

    public async Task StartAsync()
    {
        _mapper ??= StartMapper();
        _node = StartNode();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, _ports[0], patience.Token);
                return;
            }
            catch (SocketException) when (!_node.HasExited)
            {
                await Task.Delay(100, patience.Token);
            }
        }
    }

    public async Task KillAsync()
    {
        if (_node is null) return;
        _node.Kill();
        await _node.WaitForExitAsync();
        _node.Dispose();
        _node = null;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        if (_mapper is not null)
        {
            _mapper.Kill();
            await _mapper.WaitForExitAsync();
            _mapper.Dispose();
        }
        _folder.Delete(recursive: true);
    }

    // Before the node, which would start one that outlives it.
    private Process StartMapper()
    {
        var start = new ProcessStartInfo("epmd", ["-port", Text(_ports[2])]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ERL_EPMD_ADDRESS"] = "127.0.0.1";
        return Run(start);
    }

    private Process StartNode()
    {
        File.WriteAllText(Inside("plugins"), "[].");
        File.WriteAllText(Inside("env"), "");
        File.WriteAllText(Inside("rabbitmq.conf"), $"listeners.tcp.1 = 127.0.0.1:{_ports[0]}\n");
        var program = Array.Find(Programs, File.Exists) ?? throw new InvalidOperationException("RabbitMQ is not installed (apt-get install rabbitmq-server).");
        var start = new ProcessStartInfo(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        };
        foreach (var (name, value) in new (string, string)[]
        {
            ("HOME", _folder.FullName), ("RABBITMQ_NODENAME", $"knowrithm{_ports[0]}@localhost"), ("RABBITMQ_DIST_PORT", Text(_ports[1])),
            ("RABBITMQ_MNESIA_BASE", Inside("mnesia")), ("RABBITMQ_LOG_BASE", Inside("log")), ("RABBITMQ_PID_FILE", Inside("pid")),
            ("RABBITMQ_ENABLED_PLUGINS_FILE", Inside("plugins")), ("RABBITMQ_CONF_ENV_FILE", Inside("env")), ("RABBITMQ_CONFIG_FILE", Inside("rabbitmq.conf")),
            ("ERL_EPMD_ADDRESS", "127.0.0.1"), ("ERL_EPMD_PORT", Text(_ports[2])),
            ("RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS", "-kernel inet_dist_use_interface {127,0,0,1}"),
            // The script becomes the node, so that the process we started is the one we kill.
            ("RABBITMQ_ALLOW_INPUT", "1"),
        }) start.Environment[name] = value;
        return Run(start);
    }

    private string Inside(string name) => Path.Combine(_folder.FullName, name);

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static Process Run(ProcessStartInfo start)
    {
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(static _ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(static listener => listener.Start());
        int[] ports = [.. listeners.Select(static listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(static listener => listener.Dispose());
        return ports;
    }
}
