// Knowrithm's conversations, messages and leads in a DuckDB file, kept up to date: dotnet run --project samples/Warehouse
//
// Without credentials a sandbox inside this process plays Knowrithm; with KNOWRITHM_API_KEY and KNOWRITHM_API_SECRET it is your account (the key needs the
// scope `read`, and nothing else).
// Interrupt it whenever you like: the next run goes on where this one stopped. `-- --help` names the options.
using Acme.Warehouse;
using Knowrithm.Client;
using Spectre.Console;

if (Settings.Parse(args) is not { } settings)
{
    Console.WriteLine(Settings.Usage);
    return args is ["--help"] ? 0 : 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};

try
{
    var options = KnowrithmClientOptions.FromEnvironment();
    return options.ApiKey is null ? await Demonstration.RunAsync(settings, stop.Token) : await Worker.RunAsync(settings, options, stop.Token);
}
catch (OperationCanceledException) when (stop.IsCancellationRequested)
{
    AnsiConsole.MarkupLine("[yellow]Interrupted. The next run goes on from here.[/]");
    return 130;
}
catch (Exception e) when (e is KnowrithmException or AggregateException or DuckDB.NET.Data.DuckDBException or IOException or ArgumentException
    or InvalidOperationException)
{
    AnsiConsole.MarkupLineInterpolated($"[red]✗ {e.Message}[/]");
    return 1;
}
