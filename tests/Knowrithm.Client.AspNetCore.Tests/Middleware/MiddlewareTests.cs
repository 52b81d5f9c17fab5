using System.Globalization;
using System.Text;
using Knowrithm.Client.Tests;

namespace Knowrithm.Client.AspNetCore.Tests.Middleware;

/// <summary>
/// The receiver's status is the one that is sent, whatever middleware stands around it; what was seen becomes a table of <c>docs/reliability.md</c>.
/// </summary>
public sealed class MiddlewareTests(MiddlewareRun run) : IClassFixture<MiddlewareRun>
{
    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var around in Surrounding.All)
                foreach (var outcome in Outcome.All)
                    foreach (var sender in MiddlewareRun.Senders(around)) rows.Add(around.Name, outcome.Name, sender);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_receivers_status_is_sent(string middleware, string outcome, string sender)
    {
        var around = Surrounding.All.Single(one => one.Name == middleware);
        var expected = sender == MiddlewareRun.Follows ? around.RefusedForGood : around.Refused;

        var (status, body) = await run.ResultAsync(around, outcome, sender);

        Assert.Equal(expected ?? Outcome.All.Single(one => one.Name == outcome).Status, status);
        if (expected is null) Assert.Empty(body);
    }

    [Fact]
    public async Task The_table_is_what_was_seen()
    {
        var table = new StringBuilder("| What stands around it |");
        foreach (var outcome in Outcome.All) table.Append(CultureInfo.InvariantCulture, $" {outcome.Name} |");
        table.Append('\n').Append('|').Insert(table.Length, "---|", Outcome.All.Length + 1).Append('\n');
        foreach (var around in Surrounding.All)
        {
            table.Append(CultureInfo.InvariantCulture, $"| {around.Name} |");
            foreach (var outcome in Outcome.All)
            {
                var seen = new List<int>();
                foreach (var sender in MiddlewareRun.Senders(around)) seen.Add((await run.ResultAsync(around, outcome.Name, sender)).Status);
                table.Append(CultureInfo.InvariantCulture,
                    $" {string.Join(", then ", seen.Distinct().Select(static status => status == 0 ? "no response" : $"{status}"))} |");
            }
            table.Append('\n');
        }
        Assert.Null(ReliabilityPage.Check("middleware", table.ToString()));
    }
}
