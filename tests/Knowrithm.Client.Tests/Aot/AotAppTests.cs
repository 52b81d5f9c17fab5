namespace Knowrithm.Client.Tests;

public sealed class AotAppTests
{
    public static TheoryData<string> Models => [.. ResultModels.All.Select(static type => type.Name)];

    [Fact]
    public void The_native_app_calls_what_the_contract_table_has() => AotAppFiles.AssertWritten();

    [Theory, MemberData(nameof(Models))]
    public void The_native_app_reads_every_model(string name) => Assert.Contains(name, ResultModels.Answered);
}
