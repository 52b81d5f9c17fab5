using System.Globalization;
using DuckDB.NET.Data;
using Knowrithm.Client.Events;

namespace Acme.Warehouse;

/// <summary>
/// What the feed knows of the items of one list. There is no index on keys, which would have to stay in memory. A key is found by a number that is quick to
/// scan, and what belongs to it by its place: the states of a page were written together and lie together.
/// </summary>
internal sealed class StateTable(WarehouseFile file, string list)
{
    private const string Columns = "key, version, pass, gone, data";

    private readonly string _table = $"sync_{list}";
    private long _last = file.Scalar<long>($"SELECT coalesce(max(place), 0) FROM sync_{list}");

    public IReadOnlyList<ChangeState> Find(IReadOnlyCollection<string> keys) => Where(keys) is not { } those ? []
        : file.Query($"SELECT {Columns} FROM {_table} AS s WHERE {those}", Read, ("keys", keys.ToList()));

    public IReadOnlyList<ChangeState> List(long pass, string? after, int count) => file.Query(
        $"SELECT {Columns} FROM {_table} WHERE NOT gone AND pass < $pass AND key > $after ORDER BY key LIMIT $count", Read,
        ("pass", pass), ("after", after ?? ""), ("count", count));

    public ChangeCounts Count(long pass) => file.Query($"SELECT count(*), count(*) FILTER (pass < $pass) FROM {_table} WHERE NOT gone",
        static reader => new ChangeCounts(reader.GetInt64(0), reader.GetInt64(1)), ("pass", pass))[0];

    /// <summary>Whether all of them have the version that was read.</summary>
    public bool IsCurrent(IReadOnlyCollection<ChangeState> states)
    {
        var keys = states.Select(static state => state.Key).ToList();
        var versions = Where(keys) is not { } those ? [] : file.Query($"SELECT key, version FROM {_table} AS s WHERE {those}",
            static reader => KeyValuePair.Create(reader.GetString(0), reader.GetInt64(1)), ("keys", keys)).ToDictionary();
        return states.All(state => versions.GetValueOrDefault(state.Key) == state.Version);
    }

    /// <summary>Within a transaction.</summary>
    public void Write(IReadOnlyCollection<ChangeState> states)
    {
        file.Execute("TRUNCATE incoming_states");
        using (var appender = file.Append("incoming_states"))
            foreach (var state in states)
                appender.CreateRow().AppendValue(state.Version == 0 ? ++_last : 0).AppendValue(Number(state.Key)).AppendValue(state.Key)
                    .AppendValue(state.Version + 1).AppendValue(state.Pass).AppendValue(state.IsGone).AppendValue(state.Data.ToArray()).EndRow();
        var known = states.Where(static state => state.Version > 0).Select(static state => state.Key).ToList();
        if (known.Count < states.Count) file.Execute($"INSERT INTO {_table} FROM incoming_states WHERE version = 1");
        if (Where(known) is { } those) file.Execute(
            $"UPDATE {_table} AS s SET version = i.version, pass = i.pass, gone = i.gone, data = i.data FROM incoming_states i WHERE s.key = i.key AND {those}",
            ("keys", known));
    }

    /// <summary>Within a transaction.</summary>
    public void See(IReadOnlyCollection<string> keys, long pass)
    {
        if (Where(keys) is { } those) file.Execute($"UPDATE {_table} AS s SET pass = $pass WHERE {those}", ("pass", pass), ("keys", keys.ToList()));
    }

    /// <returns>The condition for these keys, which it takes as a parameter; null when the table has none of them.</returns>
    private string? Where(IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0) return null;
        var (first, last) = file.Query($"SELECT coalesce(min(place), 0), coalesce(max(place), 0) FROM {_table} WHERE number IN (SELECT unnest($numbers))",
            static reader => (reader.GetInt64(0), reader.GetInt64(1)), ("numbers", keys.Select(Number).ToList()))[0];
        return first == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"s.place BETWEEN {first} AND {last} AND s.key IN (SELECT unnest($keys))");
    }

    // The first 16 of its 64 hexadecimal digits.
    private static long Number(string key) => long.Parse(key.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static ChangeState Read(DuckDBDataReader reader)
    {
        using var data = reader.GetStream(4);
        var bytes = new byte[data.Length];
        data.ReadExactly(bytes);
        return new() { Key = reader.GetString(0), Version = reader.GetInt64(1), Pass = reader.GetInt64(2), IsGone = reader.GetBoolean(3), Data = bytes };
    }
}
