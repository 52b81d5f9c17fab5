using System.Globalization;
using Knowrithm.Client.Events;

namespace Acme.Warehouse;

/// <summary>What the command line says.</summary>
internal sealed class Settings
{
    public string? Database { get; private set; }

    public string? Parquet { get; private set; }

    public string Memory { get; private set; } = "128MB";

    public int Concurrency { get; private set; } = 8;

    /// <summary>How long to wait between passes; null for one pass.</summary>
    public TimeSpan? Every { get; private set; }

    /// <summary>How many calls an hour the key may make; null for no limit of one's own.</summary>
    public int? PerHour { get; private set; }

    /// <summary>How often a log says how far it is.</summary>
    public TimeSpan Progress { get; private set; } = TimeSpan.FromSeconds(1);

    public static string Usage => """
        Usage: dotnet run --project samples/Warehouse [-- options]
          --database FILE      the DuckDB file; knowrithm.duckdb, or a new one in the temporary folder without an account
          --parquet FOLDER     where the files for other warehouses go; beside the database by default
          --every 00:05:00     goes on, with a pass so often, until Ctrl+C
          --concurrency 8      conversations whose messages are fetched at once, 32 at most
          --per-hour 1000      paces the calls to what the key is allowed
          --memory 128MB       what DuckDB may keep in memory
          --progress 00:00:01  how often a log says how far it is
        """;

    public void Configure(ChangeFeedOptions feed)
    {
        feed.Concurrency = Concurrency;
        // Without a limit of one's own, the server says when it is enough.
        feed.CallsPerHour = PerHour ?? int.MaxValue;
    }

    public static Settings? Parse(string[] args)
    {
        var settings = new Settings();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (i + 1 >= args.Length || !settings.Set(args[i], args[i + 1])) return null;
        }

        return settings;
    }

    private bool Set(string name, string value)
    {
        switch (name)
        {
            case "--database":
                Database = value;
                return true;
            case "--parquet":
                Parquet = value;
                return true;
            case "--memory":
                Memory = value;
                return true;
            case "--concurrency" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 32:
                Concurrency = number;
                return true;
            case "--per-hour" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var calls) && calls > 0:
                PerHour = calls;
                return true;
            case "--every" when TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var time) && time > TimeSpan.Zero:
                Every = time;
                return true;
            case "--progress" when TimeSpan.TryParse(value, CultureInfo.InvariantCulture, out var interval) && interval >= TimeSpan.Zero:
                Progress = interval;
                return true;
            default:
                return false;
        }
    }
}
