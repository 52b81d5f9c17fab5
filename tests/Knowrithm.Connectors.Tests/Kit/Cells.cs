namespace Knowrithm.Connectors.Tests;

/// <summary>
/// How much of a table a run tries: each k-th cell, beginning one cell further in each row, so that every row and every column is tried. The whole of it
/// waits for minutes, and is in <c>.ci/full</c> (<c>KNOWRITHM_FULL_TESTS=1</c>).
/// </summary>
internal static class Cells
{
    private static bool IsWhole { get; } = Environment.GetEnvironmentVariable("KNOWRITHM_FULL_TESTS") == "1";

    public static IEnumerable<(TRow, TColumn)> Of<TRow, TColumn>(IEnumerable<TRow> rows, IEnumerable<TColumn> columns, int every) =>
        rows.SelectMany((line, row) => columns.Where((_, column) => IsWhole || (row + column) % every == 0).Select(cell => (line, cell)));
}
