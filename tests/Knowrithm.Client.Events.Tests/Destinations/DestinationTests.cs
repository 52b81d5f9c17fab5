using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

public sealed class DestinationTests : IDisposable
{
    private readonly FakeDestination _fake = new();

    public void Dispose() => _fake.Dispose();

    public static TheoryData<int, string> Verdicts => new()
    {
        { 300, "dead letter" }, { 302, "dead letter" }, { 400, "dead letter" }, { 401, "pause" }, { 402, "dead letter" }, { 403, "dead letter" },
        { 404, "dead letter" }, { 405, "dead letter" }, { 408, "retry" }, { 409, "dead letter" }, { 410, "dead letter" }, { 413, "dead letter" },
        { 422, "dead letter" }, { 423, "dead letter" }, { 425, "retry" }, { 429, "retry" }, { 500, "retry" }, { 502, "retry" }, { 503, "retry" },
            { 504, "retry" },
        { 599, "retry" },
    };

    [Theory, MemberData(nameof(Verdicts))]
    public async Task A_status_decides_what_happens_to_the_event(int status, string verdict)
    {
        var error = await PostAsync(_fake.Respond((HttpStatusCode)status, """{"message":"the colour is wrong"}"""));

        Assert.Equal(verdict, VerdictOf(error).Kind switch { EventVerdictKind.Pause => "pause", EventVerdictKind.DeadLetter => "dead letter", _ => "retry" });
        Assert.Equal(verdict == "retry", error.IsTransient);
        Assert.Contains($"Acme responded with {status}: the colour is wrong.", error.Message, StringComparison.Ordinal);
        Assert.Single(_fake.Requests);
    }

    [Fact]
    public async Task A_library_may_wrap_it()
    {
        var error = await PostAsync(_fake.Respond(HttpStatusCode.Unauthorized));

        Assert.Equal(EventVerdict.Pause, VerdictOf(new InvalidOperationException("wrapped", new AggregateException(error))));
        Assert.Equal(EventVerdict.Retry, VerdictOf(new InvalidOperationException()));
    }

    [Fact]
    public async Task What_the_application_maps_itself_wins()
    {
        var error = await PostAsync(_fake.Respond(HttpStatusCode.Unauthorized));
        var options = new EventHandlerOptions().On<DestinationException>(static _ => EventVerdict.DeadLetter);

        Assert.Equal(EventVerdict.DeadLetter, VerdictOf(error, options));
    }

    public static TheoryData<string, string, double?> Waits => new()
    {
        { "Retry-After", "40", 40 }, { "Retry-After", "0", 0 }, { "Retry-After", "99999999", 86400 }, { "Retry-After", "Sat, 01 Jan 2000 00:00:30 GMT", 30 },
        { "Retry-After", "Fri, 31 Dec 1999 23:00:00 GMT", 0 }, { "Retry-After", "soon", null }, { "X-RateLimit-Reset", "946684860", 60 },
        { "X-RateLimit-Reset", "99999999999999999", null }, { "X-RateLimit-Reset", "-1", null }, { "X-Other", "1", null },
    };

    [Theory, MemberData(nameof(Waits))]
    public async Task A_wait_that_the_destination_names_is_kept_within_a_day(string header, string value, double? seconds)
    {
        var error = await PostAsync(_fake.Respond(HttpStatusCode.TooManyRequests, "", (header, value)));

        // A date is as near as the clock.
        Assert.Equal(seconds, error.RetryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds) : null);
        Assert.Equal(seconds ?? 0, Math.Ceiling(VerdictOf(error).Delay.TotalSeconds));
    }

    /// <summary>As each vendor writes its errors.</summary>
    public static TheoryData<string, string> Bodies => new()
    {
        { """{"status":"error","message":"Property \"x\" does not exist","correlationId":"1","category":"VALIDATION_ERROR"}""", "Property \"x\" does not exist." },
        { """[{"errorCode":"REQUIRED_FIELD_MISSING","message":"Required fields are missing: [LastName]","fields":["LastName"]}]""",
            "REQUIRED_FIELD_MISSING: Required fields are missing: [LastName]: fields: LastName." },
        { """{"error":{"code":400,"message":"Unable to parse range","status":"INVALID_ARGUMENT"}}""", "400: Unable to parse range." },
        { """{"error":"invalid_grant","error_description":"Invalid JWT Signature."}""", "invalid_grant: Invalid JWT Signature." },
        { """{"error":"RecordInvalid","description":"Record validation errors","details":{"subject":[{"description":"Subject: is too long"}]}}""",
            "RecordInvalid: Record validation errors: Subject: is too long." },
        { """{"errorMessages":[],"errors":{"labels":"The field is not on the screen"}}""", "labels: The field is not on the screen." },
        { """{"type":"error.list","request_id":"b2","errors":[{"code":"parameter_invalid","message":"Name is too long"}]}""", "parameter_invalid: Name is too long." },
        { """{"code":21211,"message":"The 'To' number is not valid","more_info":"https://x.example","status":400}""", "21211: The 'To' number is not valid." },
        { "Queue is full.", "Queue is full." },
        { "", "Bad Request." },
        { "{}", "Bad Request." },
        { "{", "Bad Request." },
        { """{"message":"ada@example.com is taken, password is hunter2"}""", "[e-mail] is taken, password is [secret]." },
    };

    [Theory, MemberData(nameof(Bodies))]
    public async Task The_destination_s_own_message_is_the_reason(string body, string reason) =>
        Assert.Equal(reason, (await PostAsync(_fake.Respond(HttpStatusCode.BadRequest, body))).Reason);

    [Fact]
    public async Task A_long_message_is_cut() =>
        Assert.InRange((await PostAsync(_fake.Respond(HttpStatusCode.BadRequest, $$"""{"message":"{{string.Join(' ', Enumerable.Repeat("word", 2000))}}"}"""))).Reason.Length, 400, 510);

    [Theory]
    [InlineData(503), InlineData(429), InlineData(408)]
    public async Task A_read_is_repeated_twice(int status)
    {
        var error = await FailAsync(_fake.Respond((HttpStatusCode)status), static http => http.FindJsonAsync("things/1"));

        Assert.Equal(status, (int?)error.Status);
        Assert.Equal(3, _fake.Requests.Count);
    }

    [Fact]
    public async Task A_read_recovers()
    {
        _fake.Respond(HttpStatusCode.ServiceUnavailable).Respond((_, _) => throw new HttpRequestException("reset")).Respond(HttpStatusCode.OK, """{"id":7}""");

        var found = await RunAsync(static http => http.FindJsonAsync("things/1"));

        Assert.Equal(7, found!.Value.GetProperty("id").GetInt32());
        Assert.All(_fake.Requests, static request => Assert.Equal("https://acme.example/api/things/1", request.Address));
    }

    [Fact]
    public async Task A_read_does_not_wait_long_for_its_turn()
    {
        await FailAsync(_fake.Respond(HttpStatusCode.TooManyRequests, "", ("Retry-After", "60")), static http => http.FindJsonAsync("things/1"));

        Assert.Single(_fake.Requests);
    }

    [Fact]
    public async Task What_does_not_exist_is_null() => Assert.Null(await RunAsync(static http => http.FindJsonAsync("things/1"),
        _fake.Respond(HttpStatusCode.NotFound)));

    [Fact]
    public async Task A_response_that_never_comes_is_a_time_out_and_never_a_success()
    {
        var error = await PostAsync(_fake.Respond(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new(HttpStatusCode.OK);
        }));

        Assert.Null(error.Status);
        Assert.Contains("There was no response in time.", error.Message, StringComparison.Ordinal);
        Assert.Equal(EventVerdictKind.Retry, VerdictOf(error).Kind);
    }

    [Fact]
    public async Task A_body_that_never_ends_is_a_time_out_as_well()
    {
        var error = await PostAsync(_fake.Respond(static (_, _) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StreamContent(new EndlessStream()) })));

        Assert.Contains("There was no response in time.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_s_own_cancellation_stays_one()
    {
        using var provider = _fake.Respond(static async (_, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return new(HttpStatusCode.OK);
        }).Build();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Acme");
        using var source = new CancellationTokenSource();
        var call = http.FindJsonAsync("things/1", source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact]
    public async Task Four_requests_run_at_once()
    {
        var gate = new TaskCompletionSource();
        using var provider = _fake.Respond(async (_, _) =>
        {
            await gate.Task;
            return new(HttpStatusCode.OK);
        }).Build();
        var clients = provider.GetRequiredService<IHttpClientFactory>();
        var calls = Enumerable.Range(0, 10).Select(_ => clients.CreateClient("Acme").SendJsonAsync(HttpMethod.Post, "things", new JsonObject())).ToList();
        await Knowrithm.Client.Tests.Until.TrueAsync(() => _fake.Requests.Count == 4);
        gate.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(4, _fake.AtOnce);
        Assert.Equal(10, _fake.Requests.Count);
    }

    [Fact]
    public async Task Handlers_that_the_application_adds_to_all_clients_are_not_there()
    {
        using var provider = _fake.Respond(HttpStatusCode.ServiceUnavailable).Build(
            application: static services => services.ConfigureHttpClientDefaults(static http => http.AddHttpMessageHandler(static () => new Twice())));
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Acme");

        await Assert.ThrowsAsync<DestinationException>(() => http.SendJsonAsync(HttpMethod.Post, "things", new JsonObject()));

        Assert.Single(_fake.Requests);
    }

    [Fact]
    public async Task A_credential_goes_to_its_own_host_alone()
    {
        _fake.Respond(HttpStatusCode.OK);
        using var provider = _fake.Build(static options => options.Authorization = new("Bearer", "secret"));
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Acme");

        await http.FindJsonAsync("things/1");
        await http.FindJsonAsync("https://acme.example.evil.example/api/things/1");
        await http.FindJsonAsync("http://acme.example/api/things/1");

        Assert.Equal(["Bearer secret", null, null], _fake.Requests.Select(static request => request.Authorization));
    }

    [Fact]
    public async Task Text_is_written_as_it_is()
    {
        await RunAsync(static http => http.SendJsonAsync(HttpMethod.Post, "things", new JsonObject { ["name"] = "O'Łovelace <b>" }),
            _fake.Respond(HttpStatusCode.NoContent));

        Assert.Equal("""{"name":"O'Łovelace <b>"}""", Assert.Single(_fake.Requests).Body);
    }

    private static EventVerdict VerdictOf(Exception error, EventHandlerOptions? options = null) =>
        RetryPolicy.Verdict(new("Acme", true, typeof(Knowrithm.Client.Webhooks.LeadCreated), false, options ?? new(), static (_, _) => Task.CompletedTask),
            error);

    private Task<DestinationException> PostAsync(FakeDestination fake) =>
        FailAsync(fake, static http => http.SendJsonAsync(HttpMethod.Post, "things", new JsonObject { ["a"] = 1 }));

    private Task<DestinationException> FailAsync<T>(FakeDestination fake, Func<HttpClient, Task<T>> call) =>
        Assert.ThrowsAsync<DestinationException>(() => RunAsync(call, fake));

    private async Task<T> RunAsync<T>(Func<HttpClient, Task<T>> call, FakeDestination? fake = null)
    {
        _fake.Time.SetUtcNow(new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero));
        using var provider = (fake ?? _fake).Build();
        using var http = provider.GetRequiredService<IHttpClientFactory>().CreateClient("Acme");
        return await _fake.RunAsync(() => call(http));
    }

    private sealed class Twice : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            (await base.SendAsync(request, cancellationToken)).Dispose();
            return await base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) =>
            Task.Delay(Timeout.Infinite, cancellationToken);
    }
}
