using System.Text.Json.Nodes;
using Knowrithm.Sandbox;

namespace Knowrithm.Warehouse.Tests.Tables;

public sealed class FieldTests
{
    /// <summary>The copy of a server that speaks no dialect.</summary>
    private static readonly Lazy<Task<List<string>>> Plain = new(static async () =>
    {
        await using var rig = await WarehouseCopy.StartAsync(3);
        await rig.PassAsync();
        return Copy.Read(rig.File);
    });

    [Theory]
    [InlineData(SandboxDialect.Documented)]
    [InlineData(SandboxDialect.NaiveDates)]
    [InlineData(SandboxDialect.Items)]
    [InlineData(SandboxDialect.LegacyEnvelope)]
    [InlineData(SandboxDialect.DataString | SandboxDialect.NaiveDates)]
    public async Task Whatever_the_server_speaks_times_are_instants_and_the_copy_is_the_same(SandboxDialect dialect)
    {
        var before = TimeZoneInfo.Local;
        await using var rig = await WarehouseCopy.StartAsync(3, configure: o => o.Dialect = dialect);
        await rig.PassAsync();
        Assert.Equal(await Plain.Value, Copy.Read(rig.File));
        Assert.Equal(new DateTime(2026, 3, 1, 9, 0, 0, DateTimeKind.Utc),
            rig.File.Query("SELECT min(created_at) FROM current_messages", static reader => reader.GetDateTime(0))[0]);
        Assert.Equal(before, TimeZoneInfo.Local);
    }

    [Fact]
    public async Task Fields_that_nobody_knows_are_kept_and_their_change_is_a_change()
    {
        await using var rig = await WarehouseCopy.StartAsync(1);
        var id = (await rig.Source.IdsAsync("conversation", "conversations"))[0];
        await AddAsync(rig, $"conversation/{id}/messages", "messages", """{"sentiment":-0.5}""");
        await AddAsync(rig, "conversation", "conversations", """{"channel":{"name":"ärea \"51\"","beta":true}}""");
        await AddAsync(rig, "lead/company", "leads", """{"score":7,"tags":["a","b"]}""");
        await rig.PassAsync();
        Assert.Equal(["ärea \"51\""], rig.File.Ids("SELECT extra->>'$.channel.name' FROM conversations"));
        Assert.Equal(-0.5, rig.File.Scalar<double>("SELECT max((extra->>'$.sentiment')::DOUBLE) FROM messages"));
        Assert.Equal(["b"], rig.File.Ids("SELECT extra->>'$.tags[1]' FROM leads"));

        rig.Sandbox.ClearFaults();
        await AddAsync(rig, "lead/company", "leads", """{"score":8,"tags":["a","b"]}""");
        Assert.Equal(1, (await rig.PassAsync()).Leads);
        Assert.Equal(8, rig.File.Scalar<long>("SELECT (extra->>'$.score')::BIGINT FROM leads"));
    }

    [Fact]
    public async Task Sources_and_metadata_of_an_answer_are_queryable()
    {
        await using var rig = await WarehouseCopy.StartAsync(1);
        await rig.PassAsync();
        Assert.Equal(["Handbook"], rig.File.Ids("SELECT DISTINCT sources->>'$[0].document_name' FROM messages WHERE sources IS NOT NULL"));
        Assert.True(rig.File.Scalar<long>("SELECT count(*) FROM messages WHERE (metadata->'$.cited_sources'->>0)::BIGINT = 1") > 0);
    }

    private static async Task AddAsync(WarehouseCopy rig, string path, string list, string fields)
    {
        var body = JsonNode.Parse((await rig.Source.SendAsync("GET", path + "?per_page=100")).GetRawText())!;
        foreach (var item in (body[list] ?? body["data"]![list])!.AsArray())
            foreach (var (name, value) in JsonNode.Parse(fields)!.AsObject()) item![name] = value!.DeepClone();
        rig.Sandbox.Misbehave(new()
        {
            Method = "GET",
            Path = path == "conversation" ? "/api/v1/conversation" : $"/api/v1/{path}",
            Body = body.ToJsonString(),
            Times = 1
        });
    }
}
