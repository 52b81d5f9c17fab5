using Microsoft.Data.Sqlite;

namespace Knowrithm.Client.Events.Tests;

/// <summary>One file in one line, for programs without a host.</summary>
public sealed class SqliteChangeStoreFileTests(SqliteFile file) : IClassFixture<SqliteFile>
{
    private static readonly EventOwner Owner = new("sync", "");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("{0}")]
    [InlineData("Data Source={0}")]
    [InlineData("data source={0};Default Timeout=5")]
    [InlineData("Filename={0}")]
    public async Task A_file_is_opened_by_its_path_or_a_connection_string_and_goes_on_where_it_stood(string form)
    {
        var path = NewPath("sync.db");
        for (var pass = 0; pass < 3; pass++)
        {
            await using var store = SqliteChangeStore.Open(form.Replace("{0}", path, StringComparison.Ordinal));
            Assert.True(store.IsDurable);
            await store.PrepareAsync(Cancel);
            Assert.True(await store.LeaseAsync(Owner, "feed", "me", TimeSpan.FromMinutes(1), Cancel));
            Assert.Equal(pass, (await store.ReadCheckpointAsync(Owner, "leads", Cancel)).Version);
            Assert.Equal(new(true, 0), await store.CommitChangesAsync(Owner, new()
            {
                List = "leads",
                Checkpoint = new("leads", pass, $"{pass}"),
                Pass = pass,
                States = [new("leads", new() { Key = "lead", Version = pass, Pass = pass, Data = "data"u8.ToArray() })],
            }, Cancel));
            Assert.Equal(pass + 1, Assert.Single(await store.FindStatesAsync(Owner, "leads", ["lead"], Cancel)).Version);
            Assert.Equal(new(1, 1), await store.CountStatesAsync(Owner, "leads", pass + 1, Cancel));
            Assert.Single(await store.ListStatesAsync(Owner, "leads", pass + 1, null, 10, Cancel));
        }
        Assert.True(File.Exists(path));
    }

    [Theory]
    [InlineData("a=b.db")]
    [InlineData("data; source=1.db")]
    [InlineData("Zoë's (copy).db")]
    public async Task A_path_may_contain_what_a_connection_string_contains(string name)
    {
        var path = NewPath(name);
        await using (var store = SqliteChangeStore.Open(path)) await store.PrepareAsync(Cancel);
        Assert.True(File.Exists(path));
    }

    [Fact]
    public async Task A_store_that_is_closed_leaves_one_file_that_nobody_holds()
    {
        var path = NewPath("sync.db");
        await using (var store = SqliteChangeStore.Open(path))
        {
            await store.PrepareAsync(Cancel);
            Assert.True(File.Exists(path + "-wal"));
        }

        Assert.Equal([path], Directory.GetFiles(Path.GetDirectoryName(path)!));
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        await command.ExecuteNonQueryAsync(Cancel);
    }

    [Theory]
    [InlineData(":memory:")]
    [InlineData("Data Source=:memory:")]
    [InlineData("Data Source=shared;Mode=Memory;Cache=Shared")]
    [InlineData("Data Source=")]
    public void A_database_in_memory_is_refused(string form) => Assert.Throws<ArgumentException>(() => SqliteChangeStore.Open(form));

    private string NewPath(string name)
    {
        var any = new SqliteConnectionStringBuilder(file.Another()).DataSource;
        return Path.Combine(Directory.CreateDirectory(any + ".d").FullName, name);
    }
}
