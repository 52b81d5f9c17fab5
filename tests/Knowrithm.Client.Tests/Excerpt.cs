namespace Knowrithm.Client.Tests;

/// <summary>
/// How much of a large table a run tries. CI tries all of it (<c>KNOWRITHM_LARGE_TESTS=1</c>); otherwise it is each k-th cell, beginning one cell
/// further in each row, so that every row and every column is tried, the same cells each time.
/// </summary>
internal static class Excerpt
{
    public static bool IsWhole { get; } = Environment.GetEnvironmentVariable("KNOWRITHM_LARGE_TESTS") == "1";

    public static bool Has(int row, int column, int every) => IsWhole || (row + column) % every == 0;

    /// <summary>Of one row.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> columns, int row, int every) => columns.Where((_, column) => Has(row, column, every));

    /// <summary>Of all rows.</summary>
    public static IEnumerable<(TRow, TColumn)> Of<TRow, TColumn>(IEnumerable<TRow> rows, IEnumerable<TColumn> columns, int every) =>
        rows.SelectMany((line, row) => Of(columns, row, every).Select(cell => (line, cell)));
}
