using CsCheck;

namespace Knowrithm.Client.Tests;

/// <summary>Walks and waits, whatever comes first.</summary>
public sealed class SchedulePropertyTests
{
    private static readonly string[] Passing = ["pending", "running", "QUEUED", "503", "429", "reset", "reset in body"];
    private static readonly string[] Ends = ["success", "COMPLETED", "failed", "cancelled", "404"];

    [Fact]
    public Task A_walk_returns_all_items_in_order_or_whole_pages_and_the_failure() =>
        Gen.Select(Gen.Int[0, 40], Gen.Int[1, 7], Gen.Int[0, 4], Gen.Int[0, 12], Gen.Int[0, int.MaxValue])
        .SampleAsync(async (count, size, prefetch, failing, seed) =>
        {
            var random = new Random(seed);
            var pages = Math.Max(1, (count + size - 1) / size);
            var (asked, open) = (new List<int>(), new List<TaskCompletionSource>());
            var walk = new AsyncPageable<int>(async (page, _) =>
            {
                asked.Add(page);
                var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                lock (open) open.Add(turn);
                await turn.Task;
                if (page == failing) throw new KnowrithmServerException(System.Net.HttpStatusCode.BadGateway, "no");
                return new Page<int>([.. Enumerable.Range(1, count).Skip((page - 1) * size).Take(size)], page, size, count, pages);
            }, size).WithPrefetch(prefetch);
            var got = new List<int>();
            var walking = Task.Run(async () =>
            {
                await foreach (var item in walk) got.Add(item);
            });
            // Requests end in any order.
            while (!walking.IsCompleted)
            {
                TaskCompletionSource? next = null;
                lock (open)
                {
                    if (open.Count > 0)
                    {
                        next = open[random.Next(open.Count)];
                        open.Remove(next);
                    }
                }
                if (next is null) await Task.Yield();
                else next.SetResult();
            }
            var failure = await Record.ExceptionAsync(() => walking);
            var fails = failing >= 1 && failing <= pages;
            return asked.SequenceEqual(Enumerable.Range(1, asked.Count)) && asked.Count <= pages
                && got.SequenceEqual(Enumerable.Range(1, fails ? Math.Min(count, (failing - 1) * size) : count))
                && (fails ? failure is KnowrithmServerException : failure is null);
        }, iter: Runs.Of(200));

    [Fact]
    public Task An_operation_ends_with_its_first_end_and_is_polled_once_however_many_wait() =>
        Gen.Select(OneOf(Passing).Array[0, 8], OneOf(Ends), Gen.Int[1, 4]).SampleAsync(async (passing, end, waiters) =>
        {
            var time = new TestTime();
            var script = passing.Append(end).ToArray();
            using var server = new ScriptedServer((received, token) => AnswerAsync(script[Math.Min(received.Number, script.Length) - 1], token));
            using var client = TestClient.Create(server, time, static options => options.MaxAttempts = 1);
            var operation = client.Operations.Resume<Agent>("t1");
            var waiting = Enumerable.Range(0, waiters).Select(_ => operation.WaitForCompletionAsync()).ToArray();
            var all = Task.WhenAll(waiting);
            await time.PassAsync(all);
            var failures = await Task.WhenAll(waiting.Select(static wait => Record.ExceptionAsync(() => wait).AsTask()));
            var isGood = end is "success" or "COMPLETED";
            return server.Requests.Count == script.Length
                && failures.All(failure => isGood ? failure is null : failure is KnowrithmOperationException)
                && (!isGood || operation.Value.Id == "a1");
        }, iter: Runs.Of(40));

    private static Gen<string> OneOf(string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static Task<HttpResponseMessage> AnswerAsync(string state, CancellationToken cancellationToken) => state switch
    {
        "503" or "429" or "404" or "reset" or "reset in body" => Fault.AnswerAsync(state, cancellationToken),
        _ => Task.FromResult(ScriptedServer.Json($$"""{"status":"{{state}}","result":{"agent":{"id":"a1"} } }""")),
    };
}
