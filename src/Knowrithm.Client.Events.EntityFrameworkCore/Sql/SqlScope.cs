namespace Knowrithm.Client.Events;

/// <summary>What a statement needs: the connection, the names, and the moment by the store's clock.</summary>
/// <param name="Session">The connection.</param>
/// <param name="Names">The names.</param>
/// <param name="Clock">The moment as part of a statement: an expression, or the value where the process's clock counts.</param>
/// <param name="ProcessNow">The moment by the process's clock, for ids.</param>
/// <param name="Moment">The moment as a value; null for a call that has not read it, which saves a round trip.</param>
internal sealed record SqlScope(SqlSession Session, SqlNames Names, object Clock, long ProcessNow, long? Moment = null)
{
    public long Now => Moment ?? throw new InvalidOperationException("This call has not read the store's clock: use Clock.");

    public SqlTable E => Names.Events;

    public SqlTable W => Names.Work;

    public SqlTable H => Names.Handlers;

    public SqlTable S => Names.Subjects;

    public SqlTable C => Names.States;

    public SqlTable F => Names.Feeds;

    public string NewId() => $"{ProcessNow:x12}{Guid.NewGuid().ToString("N")[..20]}";

    public static DateTimeOffset At(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long Milliseconds(TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);

    /// <summary>Which rows are the owner's.</summary>
    public static FormattableString Owned(SqlTable table, EventOwner owner, string? alias = null)
    {
        var prefix = new SqlText(alias is null ? "" : alias + ".");
        return $"{prefix}{table["Application"]} = {owner.Application} AND {prefix}{table["Account"]} = {owner.Account}";
    }

    public SqlText Limit(int count) => new(Names.Dialect.Limit(count));
}
