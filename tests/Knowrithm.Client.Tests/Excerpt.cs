namespace Knowrithm.Client.Tests;

/// <summary>
/// How much of a large table a run tries. CI tries all of it on the newest framework (<c>KNOWRITHM_LARGE_TESTS=1</c>), <c>.ci/full</c> on both; otherwise it
/// is each k-th cell, beginning one cell further in each row, so that every row and every column is tried, the same cells each time.
/// </summary>
internal static class Excerpt
{
    /// <summary>What CI leaves out, too, because it waits for minutes: <c>.ci/full</c> tries it (<c>KNOWRITHM_FULL_TESTS=1</c>).</summary>
    public static bool IsFull { get; } = Environment.GetEnvironmentVariable("KNOWRITHM_FULL_TESTS") == "1";

    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("KNOWRITHM_LARGE_TESTS") == "1" && (IsFull || Environment.Version.Major >= 10);

    public static bool Has(int row, int column, int every) => IsWhole || IsIn(row, column, every);

    /// <summary>Of one row.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> columns, int row, int every) => columns.Where((_, column) => Has(row, column, every));

    /// <summary>Of all rows.</summary>
    public static IEnumerable<(TRow, TColumn)> Of<TRow, TColumn>(IEnumerable<TRow> rows, IEnumerable<TColumn> columns, int every) =>
        rows.SelectMany((line, row) => Of(columns, row, every).Select(cell => (line, cell)));

    /// <summary>Of all rows, also in CI.</summary>
    public static IEnumerable<(TRow, TColumn)> InCi<TRow, TColumn>(IEnumerable<TRow> rows, IEnumerable<TColumn> columns, int every) =>
        rows.SelectMany((line, row) => columns.Where((_, column) => IsFull || IsIn(row, column, every)).Select(cell => (line, cell)));

    private static bool IsIn(int row, int column, int every) => (row + column) % every == 0;
}
