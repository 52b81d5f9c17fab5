using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Knowrithm.Client.Events.Tests;

[Collection(nameof(PostgresFixture))]
public sealed class PostgresViewPlanTests(PostgresFixture server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Views => ViewPlans.Names;

    /// <summary>Few rows are read whole, whatever indexes there are; where that is forbidden, the plan says whether an index serves.</summary>
    [Theory]
    [MemberData(nameof(Views))]
    public async Task Every_view_searches_by_an_index(string view)
    {
        await using var services = Shop.Services(server.ConnectionString, TimeProvider.System).BuildServiceProvider();
        await Shop.CreateAsync(services);
        await using var scope = services.CreateAsyncScope();
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(Cancel);
        await PostgresServer.ExecuteAsync(connection, "SET enable_seqscan = off; SET enable_bitmapscan = off");
        await PostgresServer.ExecuteAsync(connection, "BEGIN");
        var names = SqlNames.Of(scope.ServiceProvider.GetRequiredService<ShopContext>());
        await ViewPlans.FillAsync(ViewPlans.Scope(connection, names), Cancel);
        var explaining = new ExplainingConnection(connection, "EXPLAIN");

        await ViewPlans.All[view](ViewPlans.Scope(explaining, names), Cancel);

        await PostgresServer.ExecuteAsync(connection, "ROLLBACK");
        Assert.NotEmpty(explaining.Plans);
        Assert.DoesNotContain(explaining.Plans, static step => step.Contains("Seq Scan", StringComparison.Ordinal));
    }
}
