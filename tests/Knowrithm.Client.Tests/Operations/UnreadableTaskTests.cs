using System.Net;
using System.Text;

namespace Knowrithm.Client.Tests;

/// <summary>Found by mutation: texts that JSON allows and no string can hold, and bytes that are no UTF-8.</summary>
public sealed class UnreadableTaskTests
{
    public static TheoryData<string> Bodies =>
    [
        """{"status":"success","result":{"agent":{"id":"\ud800"}}}""",
        """{"status":"success","result":{"status":"\ud800","data":{}}}""",
        """{"status":"success","result":"\ud800{"}""",
        """{"status":"failed","error":{"message":"\ud800"}}""",
        "{\"status\":\"success\",\"result\":{\"status\":\"\u00ff\",\"data\":1}}",
        "{\"status\":\"failed\",\"error\":\"\u00ff\"}",
    ];

    [Theory, MemberData(nameof(Bodies))]
    public async Task Is_a_failure_of_the_operation(string body)
    {
        using var server = new ScriptedServer(_ =>
            new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content =
                new ByteArrayContent(Encoding.Latin1.GetBytes(body)) { Headers = { ContentType = new("application/json") } }
            });
        using var client = TestClient.Create(server);
        var operation = client.Operations.Resume<Agent>("t1");

        await operation.UpdateStatusAsync();

        var failure = Assert.Throws<KnowrithmOperationException>(() => operation.Value);
        Assert.NotNull(failure.Message);
    }
}
