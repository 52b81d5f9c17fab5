using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Knowrithm.Client.Events.Tests;
using Knowrithm.Client.Tests;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Knowrithm.Events.Throughput;

/// <summary>All systems in turns, at each concurrency, with empty tables and with a million old rows.</summary>
internal static class Comparison
{
    private const int Old = 1_000_000;
    private static readonly string[] Systems = ["engine", "engine, no order", "Hangfire", "Wolverine", "bare"];

    public static async Task RunAsync(string[] args)
    {
        var only = args.FirstOrDefault(static arg => arg is "sqlite" or "postgres");
        var rounds = args.Select(static arg => int.TryParse(arg, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .FirstOrDefault(static number => number > 0, 3);
        var rows = new List<string>();
        await BuildPeersAsync();
        await using var server = new PostgresServer();
        if (only != "sqlite") await server.InitializeAsync();
        foreach (var database in new[] { "PostgreSQL", "SQLite" })
        {
            if (only is not null && !database.StartsWith(only, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var (concurrency, isOld) in new[] { (1, false), (4, false), (16, false), (4, true) })
                rows.AddRange(await CompareAsync(database, server, concurrency, isOld && !args.Contains("quick"), rounds));
        }
        var table = "| Database | Handlers at once | Tables | System | Accepted, 1/s | Handled, 1/s | Processor, ms an event |\n|---|---|---|---|---|---|---|\n"
            + string.Join('\n', rows);
        Console.WriteLine(table);
        if (only is null && !args.Contains("quick")) ReliabilityPage.Write("throughput", table, "performance.md");
    }

    // They have dependencies of their own, so they are built and run by themselves.
    private static async Task BuildPeersAsync([CallerFilePath] string here = "")
    {
        using var build = Process.Start("dotnet", ["build", "-c", "Release", "-v", "quiet", "--nologo", Path.Combine(Path.GetDirectoryName(here)!, "Peers")]);
        await build.WaitForExitAsync();
        if (build.ExitCode != 0) throw new InvalidOperationException("The peers did not build.");
    }

    private static async Task<IEnumerable<string>> CompareAsync(string database, PostgresServer server, int concurrency, bool isOld, int rounds)
    {
        const int count = 1000;
        var folder = Directory.CreateTempSubdirectory("knowrithm-throughput-");
        var connections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var system in Systems)
        {
            connections[system] = await CreateAsync(database, server, folder, $"t{Array.IndexOf(Systems, system)}_{concurrency}_{isOld}".ToLowerInvariant());
            if (!isOld) continue;
            // The tables are its own, made by a first run.
            await TryAsync(system, connections[system], concurrency, 1);
            await OldRows.FillAsync(system, connections[system], Old);
        }
        var results = Systems.ToDictionary(static system => system, static _ => new List<double[]>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
            for (var turn = 0; turn < Systems.Length; turn++)
            {
                var system = Systems[(turn + round) % Systems.Length];
                results[system].Add(await TryAsync(system, connections[system], concurrency, count));
            }
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        folder.Delete(recursive: true);
        return [.. Systems.Select(system => string.Create(CultureInfo.InvariantCulture,
            $"| {database} | {concurrency} | {(isOld ? "a million old rows" : "empty")} | {system} | {count / Middle(results[system], 0):N0} | " +
            $"{count / Middle(results[system], 1):N0} | {Middle(results[system], 2) / count * 1000:N2} |"))];
    }

    private static double Middle(List<double[]> results, int figure) => results.Select(result => result[figure]).Order().ElementAt(results.Count / 2);

    private static async Task<string> CreateAsync(string database, PostgresServer server, DirectoryInfo folder, string name)
    {
        if (database == "SQLite") return $"Data Source={Path.Combine(folder.FullName, name + ".db")}";
        await server.ExecuteAsync($"CREATE DATABASE {name}");
        return server.ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
    }

    // A trial that did not end says nothing of the others; it is told, and made again.
    private static async Task<double[]> TryAsync(string system, string connection, int concurrency, int count)
    {
        for (var i = 1; ; i++)
        {
            try
            {
                return await OnceAsync(system, connection, concurrency, count);
            }
            catch (InvalidOperationException e) when (i < 3)
            {
                Console.WriteLine(e.Message);
            }
        }
    }

    private static async Task<double[]> OnceAsync(string system, string connection, int concurrency, int count)
    {
        string[] arguments = ["trial", system, connection, $"{concurrency}", $"{count}"];
        var isPeer = system is "Hangfire" or "Wolverine";
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        var own = typeof(Comparison).Assembly.Location;
        if (isPeer || Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.FileName = "dotnet";
            start.ArgumentList.Add(isPeer ? Path.GetFullPath(Path.Combine(Path.GetDirectoryName(own)!, "../../peers/Peers.dll")) : own);
        }
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var result = output.Split('\n').FirstOrDefault(static line => line.StartsWith("result ", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{system} ended with {process.ExitCode}: {output}");
        Console.WriteLine($"{system}, {concurrency} at once: {result}");
        return [.. result.Split(' ')[1..].Select(static text => double.Parse(text, CultureInfo.InvariantCulture))];
    }
}
