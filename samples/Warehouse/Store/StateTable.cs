using System.Globalization;
using DuckDB.NET.Data;
using Knowrithm.Client.Events;

namespace Acme.Warehouse;

/// <summary>
/// What the feed knows of the items of one list. Keys have no index, because DuckDB would keep it in memory. A key is found by a number that is quick to
/// scan, and what belongs to it by its place: the states of a page were written together and lie together.
/// </summary>
internal sealed class StateTable(WarehouseFile file, string list)
{
    private const string Columns = "place, key, version, pass, gone, data";
    private const int MostRecent = 2000;
    private const int Ahead = 1000;

    private readonly string _table = $"sync_{list}";
    // The states that were read or written last, and their places; version 0 for what the table does not have. Nobody else writes while the file is open.
    private readonly Dictionary<string, Placed> _recent = new(StringComparer.Ordinal);
    private long _last = file.Scalar<long>($"SELECT coalesce(max(place), 0) FROM sync_{list}");

    public IReadOnlyList<ChangeState> Find(IReadOnlyCollection<string> keys)
    {
        if (_recent.Count > MostRecent) _recent.Clear();
        var (found, rest) = (new List<ChangeState>(), new List<string>());
        foreach (var key in keys)
            if (!_recent.TryGetValue(key, out var placed)) rest.Add(key);
            else if (placed.State.Version > 0) found.Add(placed.State);
        if (rest.Count == 0) return found;
        foreach (var key in rest) _recent[key] = new(new() { Key = key }, 0);
        foreach (var placed in Read(rest)) _recent[placed.State.Key] = placed;
        found.AddRange(rest.Select(key => _recent[key].State).Where(static state => state.Version > 0));
        return found;
    }

    public IReadOnlyList<ChangeState> List(long pass, string? after, int count) => file.Query(
        $"SELECT {Columns} FROM {_table} WHERE NOT gone AND pass < $pass AND key > $after ORDER BY key LIMIT $count", static reader => Read(reader).State,
        ("pass", pass), ("after", after ?? ""), ("count", count));

    public ChangeCounts Count(long pass) => file.Query($"SELECT count(*), count(*) FILTER (pass < $pass) FROM {_table} WHERE NOT gone",
        static reader => new ChangeCounts(reader.GetInt64(0), reader.GetInt64(1)), ("pass", pass))[0];

    /// <summary>Whether all of them have the version that was read, and none is there twice.</summary>
    public bool IsCurrent(IReadOnlyCollection<ChangeState> states)
    {
        var keys = states.Select(static state => state.Key).ToHashSet(StringComparer.Ordinal);
        var versions = Find(keys).ToDictionary(static state => state.Key, static state => state.Version);
        return keys.Count == states.Count && states.All(state => versions.GetValueOrDefault(state.Key) == state.Version);
    }

    /// <summary>Within a transaction, after <see cref="IsCurrent"/>.</summary>
    public void Write(IReadOnlyCollection<ChangeState> states)
    {
        var written = states.Select(state => _recent[state.Key] is var (old, place) && state.Version > 0
            // It may have been seen since it was read. Its bytes are another's.
            ? new Placed(state with { Version = state.Version + 1, Pass = Math.Max(state.Pass, old.Pass), Data = state.Data.ToArray() }, place)
            : new Placed(state with { Version = 1, Data = state.Data.ToArray() }, ++_last)).ToList();
        Append(_table, written.Where(static one => one.State.Version == 1));
        if (written.Where(static one => one.State.Version > 1).ToList() is { Count: > 0 } known)
        {
            file.Execute("TRUNCATE temp.incoming_states");
            Append("incoming_states", known, "temp");
            file.Execute(
                $"UPDATE {_table} AS s SET version = i.version, pass = i.pass, gone = i.gone, data = i.data FROM incoming_states i WHERE s.place = i.place");
        }
        foreach (var one in written) _recent[one.State.Key] = one;
    }

    /// <summary>Within a transaction.</summary>
    public void See(IReadOnlyCollection<string> keys, long pass)
    {
        var places = Find(keys).Select(state => _recent[state.Key].Place).ToList();
        if (places.Count == 0) return;
        file.Execute($"UPDATE {_table} SET pass = $pass WHERE {Between(places)} AND place IN (SELECT unnest($places))", ("pass", pass), ("places", places));
        foreach (var key in keys)
            if (_recent[key] is { Place: > 0 } placed) _recent[key] = placed with { State = placed.State with { Pass = pass } };
    }

    /// <summary>After a transaction that was not committed.</summary>
    public void Forget() => _recent.Clear();

    // Those that lie together most likely come together again, and the next page's lie behind them.
    private List<Placed> Read(List<string> keys)
    {
        var places = file.Query($"SELECT place FROM {_table} WHERE number IN (SELECT unnest($numbers))", static reader => reader.GetInt64(0),
            ("numbers", keys.ConvertAll(Number)));
        if (places.Count == 0) return [];
        var (first, last) = (places.Min(), places.Max());
        return last - first < 2 * places.Count
            ? file.Query($"SELECT {Columns} FROM {_table} WHERE place BETWEEN $first AND $last", Read, ("first", first), ("last", last + Ahead))
            : file.Query($"SELECT {Columns} FROM {_table} WHERE {Between(places)} AND key IN (SELECT unnest($keys))", Read, ("keys", keys));
    }

    private void Append(string table, IEnumerable<Placed> states, string? catalog = null)
    {
        DuckDBAppender? appender = null;
        foreach (var (state, place) in states)
            (appender ??= file.Append(table, catalog)).CreateRow().AppendValue(place).AppendValue(Number(state.Key)).AppendValue(state.Key)
                .AppendValue(state.Version).AppendValue(state.Pass).AppendValue(state.IsGone).AppendValue(state.Data.ToArray()).EndRow();
        appender?.Dispose();
    }

    private static string Between(List<long> places) => string.Create(CultureInfo.InvariantCulture, $"place BETWEEN {places.Min()} AND {places.Max()}");

    // The first 16 of its 64 hexadecimal digits.
    private static long Number(string key) => long.Parse(key.AsSpan(0, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static Placed Read(DuckDBDataReader reader)
    {
        using var data = reader.GetStream(5);
        var bytes = new byte[data.Length];
        data.ReadExactly(bytes);
        return new(
            new() { Key = reader.GetString(1), Version = reader.GetInt64(2), Pass = reader.GetInt64(3), IsGone = reader.GetBoolean(4), Data = bytes },
            reader.GetInt64(0));
    }

    private sealed record Placed(ChangeState State, long Place);
}
