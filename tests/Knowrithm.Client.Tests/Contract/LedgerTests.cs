namespace Knowrithm.Client.Tests;

/// <summary>The sources' account of the API against the client's, in both directions.</summary>
public sealed class LedgerTests
{
    private const int Operations = 221;

    public static TheoryData<LedgerRow> Rows => [.. LedgerRow.All];

    [Fact]
    public void Every_documented_operation_has_its_method_and_no_method_is_without_one()
    {
        Assert.Equal(Operations, LedgerRow.All.Count);
        Assert.Equal(LedgerRow.All.Select(static row => row.ToString()).Order(StringComparer.Ordinal), RouteTable.All.Select(static route => route.ToString())
            .Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Rows))]
    public void A_difference_from_the_sources_is_explained(LedgerRow row)
    {
        var route = RouteTable.All.Single(route => route.ToString() == row.ToString());
        var differences = new List<string>();
        if (!route.Query.Order().SequenceEqual(row.QueryNames.Order()))
            differences.Add($"query: sources [{string.Join(' ', row.QueryNames.Order())}], client [{string.Join(' ', route.Query.Order())}]");
        if ((route.Access == Access.None) != (row.Auth == "none")) differences.Add($"auth: sources '{row.Auth}', client {route.Access}");
        if (row.IsShapeKnown && Coverage.IsUntyped(route)) differences.Add("the result is untyped");
        if ((row.ContentType.Length > 0) != (route.Body.Count > 0))
            differences.Add($"body: sources '{row.ContentType}', client [{string.Join(' ', route.Body)}]");

        Assert.True(differences.Count == 0 || row.Note.Length > 0, $"{row}: {string.Join("; ", differences)}. Mend it, or say why in the note.");
        Assert.True(differences.Count > 0 || row.Note.Length == 0, $"{row}: the note explains a difference that is not there.");
    }

    [Fact]
    public void The_page_about_coverage_is_what_the_ledger_says() => Coverage.AssertPage();
}
