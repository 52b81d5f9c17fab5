using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>However many rows there are, a view of the dashboard reads those that it shows, or counts by an index.</summary>
public sealed class SqliteViewPlanTests(SqliteFile file) : IClassFixture<SqliteFile>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Views => ViewPlans.Names;

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_searches_by_an_index(string view)
    {
        await using var services = new ServiceCollection().AddKnowrithmEvents().UseSqlite(file.Another()).Services.BuildServiceProvider();
        await services.GetRequiredService<IEventStore>().PrepareAsync(Cancel);
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<KnowrithmEventsDbContext>();
        await using var connection = new SqliteConnection(context.Database.GetConnectionString());
        await connection.OpenAsync(Cancel);
        var names = SqlNames.Of(context);
        await ViewPlans.FillAsync(ViewPlans.Scope(connection, names), Cancel);
        var explaining = new ExplainingConnection(connection, "EXPLAIN QUERY PLAN");

        await ViewPlans.All[view](ViewPlans.Scope(explaining, names), Cancel);

        Assert.NotEmpty(explaining.Plans);
        // A constant row is not a table.
        Assert.DoesNotContain(explaining.Plans, static step => step.StartsWith("SCAN", StringComparison.Ordinal) && step != "SCAN CONSTANT ROW");
        // A page of a group is read in its order; whatever else is sorted, is few: rows of one moment, or of one subject.
        if (view.Contains("group", StringComparison.Ordinal))
            Assert.DoesNotContain(explaining.Plans, static step => step.Contains("TEMP B-TREE", StringComparison.Ordinal));
        if (view.Contains("subject", StringComparison.Ordinal))
            Assert.Contains(explaining.Plans, static step => step.Contains("AND Subject=?", StringComparison.Ordinal));
        if (view.Contains("newest", StringComparison.Ordinal))
            Assert.DoesNotContain(explaining.Plans, static step => step.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
    }
}
