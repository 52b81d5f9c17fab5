namespace Knowrithm.Client.Events;

/// <summary>What a statement needs: the connection, the names, and the moment by the store's clock.</summary>
internal sealed record SqlScope(SqlSession Session, SqlNames Names, long Now)
{
    public SqlTable E => Names.Events;

    public SqlTable W => Names.Work;

    public SqlTable H => Names.Handlers;

    public SqlTable S => Names.Subjects;

    public static string NewId(long now) => $"{now:x12}{Guid.NewGuid().ToString("N")[..20]}";

    public static DateTimeOffset Moment(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);

    public static long Milliseconds(TimeSpan time) => (long)Math.Ceiling(time.TotalMilliseconds);

    public SqlText Limit(int count) => new(Names.Dialect.Limit(count));
}
