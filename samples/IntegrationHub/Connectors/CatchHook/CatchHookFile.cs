using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub.CatchHook;

/// <summary>
/// The hooks as the file has them now. Wrong at the start, the host does not start; wrong later, the last good ones count and the log says what to mend.
/// </summary>
internal sealed partial class CatchHookFile(IOptionsMonitor<CatchHookOptions> options, IHostEnvironment environment, ILogger<CatchHookFile> logger)
    : IHostedService
{
    private readonly object _gate = new();
    private IReadOnlyList<Hook> _hooks = [];
    private (string Path, DateTime Written, long Length) _read;

    public IReadOnlyList<Hook> Hooks
    {
        get
        {
            lock (_gate)
            {
                var problems = Read();
                if (problems.Count > 0) Wrong(logger, _read.Path, string.Join(Environment.NewLine, problems));
                return _hooks;
            }
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var problems = Read();
            return problems.Count == 0 ? Task.CompletedTask
                : throw new InvalidOperationException($"{_read.Path} cannot be used:{Environment.NewLine}{string.Join(Environment.NewLine, problems)}");
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>What is wrong with a file that is new; nothing when it is the one that was read.</summary>
    private List<string> Read()
    {
        var settings = options.CurrentValue;
        var file = new FileInfo(Path.Combine(environment.ContentRootPath, settings.File));
        var now = (file.FullName, file.Exists ? file.LastWriteTimeUtc : default, file.Exists ? file.Length : -1);
        if (now == _read) return [];
        _read = now;
        if (!file.Exists) return ["there is no such file"];
        try
        {
            var problems = new List<string>();
            var hooks = HookParser.Parse(File.ReadAllBytes(file.FullName), settings.Urls.Keys, problems);
            if (problems.Count == 0) _hooks = hooks;
            return problems;
        }
        catch (IOException e)
        {
            // Somebody is saving it: read again next time.
            _read = default;
            return [e.Message];
        }
    }

    [LoggerMessage(1, LogLevel.Error, "{File} was changed and cannot be used; the hooks from before still count:\n{Problems}")]
    private static partial void Wrong(ILogger logger, string file, string problems);
}
