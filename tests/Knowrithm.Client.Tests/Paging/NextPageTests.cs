using System.Globalization;
using System.Net;
using System.Text;
using System.Web;

namespace Knowrithm.Client.Tests;

/// <summary>When a list that nobody configured requests its pages, seen from the server.</summary>
public sealed class NextPageTests
{
    [Fact]
    public async Task A_page_is_requested_after_the_one_before_it_has_arrived_and_before_that_one_is_read()
    {
        using var server = new Pages(4, unreadable: 3);
        using var client = server.Client();
        var read = new List<string>();

        var reading = Task.Run(async () =>
        {
            await foreach (var lead in client.Leads.ListAllCompanyLeadsAsync(perPage: 1)) read.Add(lead.Id);
        });
        await server.AskedAsync(1);
        server.Answer(1);
        await server.AskedAsync(2);
        // Nothing of page 3 before page 2 is here.
        Assert.Equal(2, server.Asked);
        server.Answer(2);
        await server.AskedAsync(3);
        server.Answer(3);
        // Page 3 cannot be read; that page 4 was requested shows that it was so before.
        await server.AskedAsync(4);

        await Assert.ThrowsAsync<KnowrithmSerializationException>(() => reading);
        Assert.Equal(["lead-1", "lead-2"], read);
    }

    [Fact]
    public async Task Calls_that_a_page_makes_itself_request_no_further_page()
    {
        using var server = new Pages(4) { AnswersAtOnce = true };
        using var client = server.Client();
        using var other = server.Client();
        var asked = new List<int>();
        var list = new AsyncPageable<int>(async (page, token) =>
        {
            asked.Add(page);
            // The second call of the page is none of the list's.
            await client.Leads.ListCompanyLeadsAsync(page, 1, cancellationToken: token);
            await other.Leads.ListCompanyLeadsAsync(page, 1, cancellationToken: token);
            return new Page<int>([page], page, pages: 4);
        });

        var items = new List<int>();
        await foreach (var item in list) items.Add(item);

        Assert.Equal([1, 2, 3, 4], items);
        Assert.Equal([1, 2, 3, 4], asked);
        Assert.Equal(8, server.Asked);
    }

    [Fact]
    public async Task A_whole_list_costs_one_request_a_page()
    {
        using var server = new Pages(20) { AnswersAtOnce = true };
        using var client = server.Client();
        var count = 0;

        await foreach (var _ in client.Leads.ListAllCompanyLeadsAsync(perPage: 1)) count++;

        Assert.Equal(20, count);
        Assert.Equal(20, server.Asked);
    }

    private sealed class Pages(int count, int unreadable = 0) : HttpMessageHandler
    {
        private readonly TaskCompletionSource[] _asked = [.. Enumerable.Range(0, count + 1).Select(static _ => New())];
        private readonly TaskCompletionSource[] _answers = [.. Enumerable.Range(0, count + 1).Select(static _ => New())];
        private int _requests;

        public bool AnswersAtOnce { get; init; }

        public int Asked => Volatile.Read(ref _requests);

        public KnowrithmClient Client() => new(new KnowrithmClientOptions
        {
            BaseUrl = "http://127.0.0.1:1",
            ApiKey = "key",
            ApiSecret = "secret",
            PrimaryHandler = this,
        });

        public Task AskedAsync(int page) => _asked[page].Task;

        public void Answer(int page) => _answers[page].SetResult();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var page = int.Parse(HttpUtility.ParseQueryString(request.RequestUri!.Query)["page"]!, CultureInfo.InvariantCulture);
            Interlocked.Increment(ref _requests);
            _asked[page].TrySetResult();
            if (!AnswersAtOnce) await _answers[page].Task.WaitAsync(cancellationToken);
            var items = page == unreadable ? "5" : $$"""[{"id":"lead-{{page}}"}]""";
            var body = $$"""{"leads":{{items}},"pagination":{"page":{{page}},"per_page":1,"total":{{count}},"pages":{{count}}} }""";
            return new(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        }

        private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
