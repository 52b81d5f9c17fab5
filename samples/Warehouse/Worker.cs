using Knowrithm.Client;
using Spectre.Console;

namespace Acme.Warehouse;

/// <summary>Pass after pass, with what follows each: the Parquet files and the report.</summary>
internal static class Worker
{
    public static async Task<int> RunAsync(
        Settings settings, KnowrithmClientOptions options, CancellationToken cancellationToken, TimeProvider? timeProvider = null)
    {
        var time = timeProvider ?? TimeProvider.System;
        var path = Path.GetFullPath(settings.Database ?? "knowrithm.duckdb");
        using var client = new KnowrithmClient(options);
        using var file = WarehouseFile.Open(path, settings.Memory);
        using var copier = new Copier(client, file, settings.Configure, time);
        while (true)
        {
            TimeSpan pause;
            try
            {
                await PassAsync(copier, file, settings, settings.Parquet ?? Path.Combine(Path.GetDirectoryName(path)!, "parquet"), cancellationToken);
                if (settings.Every is not { } every) return 0;
                pause = every;
            }
            catch (Exception e) when (Pause.After(e, settings.Every) is { } wait)
            {
                AnsiConsole.MarkupLineInterpolated($"[yellow]{e.Message} Going on in {wait}.[/]");
                pause = wait;
            }

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    public static async Task PassAsync(Copier copier, WarehouseFile file, Settings settings, string parquet, CancellationToken cancellationToken)
    {
        var written = await new ProgressView(settings.Progress).RunAsync(copier, cancellationToken);
        var folder = ParquetExport.Write(file, parquet);
        var export = folder is null ? "nothing new for Parquet" : $"Parquet in {folder}";
        AnsiConsole.MarkupLineInterpolated($"[green]Pass {Passes.Load(file).Finished}[/]: {written}; {export}");
        Report.Print(file);
    }
}
