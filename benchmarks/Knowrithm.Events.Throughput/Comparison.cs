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
    private const string File = "Data Source=";
    private const string Section = "throughput", Page = "performance.md";
    private static readonly string[] All = ["engine", "engine, no order", "Hangfire", "Wolverine", "bare"];
    private static readonly (int Concurrency, bool IsOld)[] Loads = [(1, false), (4, false), (16, false), (4, true)];

    public static async Task RunAsync(string[] args)
    {
        var only = args.FirstOrDefault(static arg => arg is "sqlite" or "postgresql" or "redis" or "memory");
        var isQuick = args.Contains("quick");
        var rounds = args.Select(static arg => int.TryParse(arg, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .FirstOrDefault(static number => number > 0, 3);
        await BuildPeersAsync();
        await using var postgres = new PostgresServer();
        await using var redis = new RedisServer();
        if (only is null or "postgresql") await postgres.InitializeAsync();
        if (only is null or "redis") await redis.StartAsync();
        foreach (var (database, systems) in new[] { ("PostgreSQL", All), ("SQLite", All), ("Redis", All[..2]), ("memory", All[..1]) })
        {
            if (only is not null && !database.Equals(only, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var (concurrency, isOld) in Loads.Where(load => systems == All ? !(isQuick && load.IsOld) : !load.IsOld))
            {
                // In memory, what is accepted is handled: by the eight who send.
                if (database == "memory" && concurrency != 4) continue;
                var rows = await CompareAsync(database, systems, name => ConnectAsync(database, name, postgres, redis), concurrency, isOld, rounds);
                foreach (var row in rows) Console.WriteLine(row);
                if (!isQuick) Write(rows);
            }
        }
    }

    // In the place of the rows that were measured before: a run may be of one store.
    private static void Write(IEnumerable<string> measured)
    {
        var rows = ReliabilityPage.Read(Section, Page).Trim('\n').Split('\n').ToList();
        foreach (var row in measured)
        {
            var place = rows.FindIndex(one => one.Split('|').Take(5).SequenceEqual(row.Split('|').Take(5)));
            if (place < 0) rows.Add(row);
            else rows[place] = row;
        }
        ReliabilityPage.Write(Section, string.Join('\n', rows), Page);
    }

    // They have dependencies of their own, so they are built and run by themselves.
    private static async Task BuildPeersAsync([CallerFilePath] string here = "")
    {
        using var build = Process.Start("dotnet", ["build", "-c", "Release", "-v", "quiet", "--nologo", Path.Combine(Path.GetDirectoryName(here)!, "Peers")]);
        await build.WaitForExitAsync();
        if (build.ExitCode != 0) throw new InvalidOperationException("The peers did not build.");
    }

    private static async Task<List<string>> CompareAsync(
        string database, string[] systems, Func<string, Task<string>> connect, int concurrency, bool isOld, int rounds)
    {
        const int count = 1000;
        var connections = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var system in systems)
        {
            connections[system] = await connect($"t{Array.IndexOf(systems, system)}_{concurrency}_{isOld}".ToLowerInvariant());
            if (!isOld) continue;
            // The tables are its own, made by a first run.
            await TryAsync(system, connections[system], concurrency, 1);
            using (new ProgressLine($"{database}, old rows of {system}")) await OldRows.FillAsync(system, connections[system], Old);
        }
        var results = systems.ToDictionary(static system => system, static _ => new List<double[]>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
            for (var turn = 0; turn < systems.Length; turn++)
            {
                var system = systems[(turn + round) % systems.Length];
                if (await TryAsync(system, connections[system], concurrency, count) is { } result) results[system].Add(result);
            }
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        foreach (var file in connections.Values.Where(static one => one.StartsWith(File, StringComparison.Ordinal)))
            Directory.Delete(Path.GetDirectoryName(file[File.Length..])!, recursive: true);
        var tables = isOld ? "a million old rows" : "empty";
        return systems.Select(system => $"| {database} | {concurrency} | {tables} | {system} | {Figures(results[system], count)} |").ToList();
    }

    private static string Figures(List<double[]> results, int count) => results.Count == 0 ? "did not end | did not end | " : string.Create(
        CultureInfo.InvariantCulture, $"{count / Middle(results, 0):N0} | {count / Middle(results, 1):N0} | {Middle(results, 2) / count * 1000:N2}");

    private static async Task<string> ConnectAsync(string database, string name, PostgresServer postgres, RedisServer redis)
    {
        switch (database)
        {
            case "SQLite":
                return File + Path.Combine(Directory.CreateTempSubdirectory("knowrithm-throughput-").FullName, $"{name}.db");
            case "PostgreSQL":
                await postgres.ExecuteAsync($"CREATE DATABASE {name}");
                return postgres.ConnectionString.Replace("Database=postgres", $"Database={name}", StringComparison.Ordinal);
            case "Redis":
                await redis.SayAsync("FLUSHALL");
                return $"redis:{redis.EndPoint}";
            default:
                return "memory";
        }
    }

    private static double Middle(List<double[]> results, int figure) => results.Select(result => result[figure]).Order().ElementAt(results.Count / 2);

    // A trial that did not end says nothing of the others; it is told, and made again.
    private static async Task<double[]?> TryAsync(string system, string connection, int concurrency, int count)
    {
        for (var i = 1; i <= 3; i++)
        {
            try
            {
                return await OnceAsync(system, connection, concurrency, count);
            }
            catch (InvalidOperationException e)
            {
                Console.WriteLine(e.Message);
            }
        }
        return null;
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
