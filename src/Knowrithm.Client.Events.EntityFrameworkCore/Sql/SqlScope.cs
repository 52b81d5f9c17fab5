namespace Knowrithm.Client.Events;

/// <summary>What a statement needs: the connection, the names, and the moment by the store's clock.</summary>
/// <param name="Session">The connection.</param>
/// <param name="Names">The names.</param>
/// <param name="Now">The moment; by the process's clock where a call does without the question for it, and good for ids only.</param>
internal sealed record SqlScope(SqlSession Session, SqlNames Names, long Now)
{
    /// <summary>The moment as part of a statement: an expression, or the value where the process's clock counts.</summary>
    public object Clock { get; init; } = Now;

    public SqlTable E => Names.Events;

    public SqlTable W => Names.Work;

    public SqlTable H => Names.Handlers;

    public SqlTable S => Names.Subjects;

    public SqlTable C => Names.States;

    public SqlTable F => Names.Feeds;

    public static string NewId(long now) => $"{now:x12}{Guid.NewGuid().ToString("N")[..20]}";

    public static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long Milliseconds(TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);

    /// <summary>Which rows are the owner's.</summary>
    public static FormattableString Owned(SqlTable table, EventOwner owner, string? alias = null)
    {
        var prefix = new SqlText(alias is null ? "" : alias + ".");
        return $"{prefix}{table["Application"]} = {owner.Application} AND {prefix}{table["Account"]} = {owner.Account}";
    }

    public SqlText Limit(int count) => new(Names.Dialect.Limit(count));
}
