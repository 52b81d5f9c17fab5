namespace Knowrithm.Client.Tests;

/// <summary>Every list with a page size: what the server would cut in silence is refused.</summary>
public sealed class PageSizeTests
{
    public static TheoryData<string> Lists =>
        [.. RouteTable.All.Where(static route => route.Method.GetParameters().Any(static parameter => parameter.Name == "perPage"))
            .Select(static route => route.ToString())];

    [Theory, MemberData(nameof(Lists))]
    public async Task A_page_has_1_to_100_items(string line)
    {
        var method = RouteTable.All.Single(route => route.ToString() == line).Method;
        foreach (var (size, isFine) in new[] { (int.MinValue, false), (-1, false), (0, false), (1, true), (100, true), (101, false), (1000, false),
            (int.MaxValue, false) })
        {
            var recorder = new RequestRecorder("[]");
            var arguments = Sample.Arguments(method, full: true).Select((argument, index) => method.GetParameters()[index].Name == "perPage" ? size : argument)
                .ToArray();
            if (isFine)
            {
                await recorder.InvokeAsync(method, arguments);
                Assert.Equal($"{size}", recorder.Only.Query["per_page"]);
                continue;
            }

            var refusal = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => recorder.InvokeAsync(method, arguments));

            Assert.Equal("perPage", refusal.ParamName);
            Assert.Empty(recorder.Sent);
        }
    }
}
