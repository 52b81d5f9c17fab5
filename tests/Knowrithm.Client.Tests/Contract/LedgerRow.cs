using System.Runtime.CompilerServices;

namespace Knowrithm.Client.Tests;

/// <summary>What the sources say of one operation: a line of <c>ledger.csv</c>. The note explains where the client differs, and why.</summary>
public sealed record LedgerRow(string Verb, string Path, string Group, string Auth, string Scope, string Success, string Shape, string Query,
    string ContentType, string Source, string Note)
{
    public static IReadOnlyList<LedgerRow> All { get; } = Read();

    /// <summary>Names in the query, without their defaults.</summary>
    public IEnumerable<string> QueryNames => Query.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static name => name.Split('=')[0].TrimEnd('*'));

    /// <summary>Whether a source shows what the answer looks like. An acknowledgement says nothing of the result behind it.</summary>
    public bool IsShapeKnown => Shape is not ("unknown" or "task" or "website");

    public override string ToString() => $"{Verb} {Path}";

    private static LedgerRow[] Read([CallerFilePath] string here = "") =>
    [
        .. File.ReadLines(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "ledger.csv")).Skip(1)
            .Select(static line => line.Split(','))
            .Select(static cells =>
                new LedgerRow(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5], cells[6], cells[7], cells[8], cells[9], string.Join(',', cells[10..])
                    .Trim('"'))),
    ];
}
