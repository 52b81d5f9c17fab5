
namespace Knowrithm.Client.Tests;

public sealed class KnowrithmSessionCredentialTests : IDisposable
{
    private const string Refused = """{"error":"Invalid or expired refresh token"}""";

    private static readonly DateTimeOffset Now = new(2026, 2, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly TestTime _time = new(Now);
    private readonly SessionServer _server = new();

    private static KnowrithmSession Old(double expiresInSeconds = 3600) =>
        new() { AccessToken = "access-0", RefreshToken = "refresh-0", ExpiresAt = Now.AddSeconds(expiresInSeconds) };

    public void Dispose() => _server.Dispose();

    [Fact]
    public async Task Two_hundred_calls_with_an_expired_token_renew_it_once()
    {
        var gate = new TaskCompletionSource();
        _server.Gate = gate.Task;
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)));

        var calls = Enumerable.Range(0, 200).Select(_ => Task.Run(() => client.Agents.ListAgentsAsync())).ToArray();
        while (!_server.To("/auth/refresh").Any()) await Task.Yield();
        gate.SetResult();
        await Task.WhenAll(calls);

        Assert.Equal(["Bearer refresh-0"], _server.TokensTo("/auth/refresh"));
        Assert.Equal(Enumerable.Repeat("Bearer access-1", 200), _server.TokensTo("/agent"));
    }

    [Fact]
    public async Task Two_hundred_calls_whose_token_the_server_refuses_renew_it_once()
    {
        using var client = Client(new KnowrithmSessionCredential(Old()));

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => client.Agents.ListAgentsAsync())));

        Assert.Single(_server.To("/auth/refresh"));
        Assert.Equal(200, _server.TokensTo("/agent").Count(static token => token == "Bearer access-1"));
    }

    [Fact]
    public async Task A_POST_that_is_refused_with_401_is_renewed_and_sent_exactly_once_more()
    {
        var seen = new List<int>();
        using var client = Client(new KnowrithmSessionCredential(Old()));

        var key = await client.With(new RequestOptions { OnResponse = info => seen.Add(info.Attempt) }).ApiKeys.CreateApiKeyAsync(new() { Name = "a key" });

        Assert.Equal("as_new", key.KeySecret!.Reveal());
        Assert.Equal(["Bearer access-0", "Bearer access-1"], _server.TokensTo("/auth/api-keys"));
        Assert.All(_server.To("/auth/api-keys"), received => Assert.Equal("""{"name":"a key"}""", received.Body));
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task A_renewed_token_that_is_refused_fails_the_call()
    {
        _server.Accepted = "none";
        _server.Renewal = static _ => (200, """{"access_token":"access-9"}""");
        using var client = Client(new KnowrithmSessionCredential(Old()));

        var failure = await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Agents.ListAgentsAsync());

        Assert.Equal(["Bearer access-0", "Bearer access-9"], _server.TokensTo("/agent"));
        Assert.Equal(("GET /api/v1/agent", 2), (failure.Route, failure.Attempts));
        Assert.Single(_server.To("/auth/refresh"));
    }

    [Fact]
    public async Task Without_attempts_left_the_401_comes_out_and_the_next_call_has_the_new_token()
    {
        using var client = Client(new KnowrithmSessionCredential(Old()), static options => options.MaxAttempts = 1);

        var failure = await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Agents.ListAgentsAsync());
        await client.Agents.ListAgentsAsync();

        Assert.Equal(1, failure.Attempts);
        Assert.Equal(["Bearer access-0", "Bearer access-1"], _server.TokensTo("/agent"));
    }

    [Fact]
    public async Task A_refused_renewal_reaches_every_waiting_call_and_is_requested_once()
    {
        var gate = new TaskCompletionSource();
        _server.Gate = gate.Task;
        _server.Renewal = static _ => (401, Refused);
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)));

        var calls = Enumerable.Range(0, 20).Select(_ => Task.Run(() => client.Agents.ListAgentsAsync())).ToArray();
        while (!_server.To("/auth/refresh").Any()) await Task.Yield();
        gate.SetResult();
        var failures = await Task.WhenAll(calls.Select(call => Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => call)));
        await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Agents.ListAgentsAsync());

        Assert.All(failures, failure => Assert.Contains("Invalid or expired refresh token", failure.Message, StringComparison.Ordinal));
        Assert.All(failures, failure => Assert.Equal(("GET /api/v1/agent", 0, false), (failure.Route, failure.Attempts, failure.MayHaveBeenApplied)));
        Assert.Equal(failures.Length, failures.Distinct().Count());
        Assert.Single(_server.Requests);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(422)]
    public async Task With_a_password_a_refused_renewal_signs_in_again(int status)
    {
        _server.Renewal = _ => (status, Refused);
        using var client = Client(new KnowrithmSessionCredential("ada@example.org", "the password", Old(expiresInSeconds: -1)));

        await client.Agents.ListAgentsAsync();

        Assert.Equal(["/api/v1/auth/refresh", "/api/v1/auth/login", "/api/v1/agent"], _server.Requests.Select(static received => received.Path));
        Assert.Equal("""{"email":"ada@example.org","password":"the password"}""", _server.To("/auth/login").Single().Body);
        Assert.Equal([""], _server.TokensTo("/auth/login"));
    }

    [Fact]
    public async Task A_password_signs_in_when_it_is_first_needed_and_not_before()
    {
        var credential = new KnowrithmSessionCredential("ada@example.org", "the password");
        using var client = Client(credential);
        await client.Geography.ListCountriesAsync().ContinueWith(static _ => { }, TaskScheduler.Default);
        Assert.Empty(_server.To("/auth/login"));

        await client.Agents.ListAgentsAsync();
        await client.Agents.ListAgentsAsync();

        Assert.Single(_server.To("/auth/login"));
        Assert.Equal("access-1", credential.Session!.AccessToken!.Reveal());
    }

    [Fact]
    public async Task A_wrong_password_is_not_tried_again_for_a_minute()
    {
        _server.LogIn = static number => number == 1 ? (401, """{"error":"Invalid credentials"}""") : null;
        using var client = Client(new KnowrithmSessionCredential("ada@example.org", "the password"));

        for (var i = 0; i < 3; i++) await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Agents.ListAgentsAsync());
        Assert.Single(_server.To("/auth/login"));
        _time.Advance(TimeSpan.FromMinutes(1));
        await client.Agents.ListAgentsAsync();

        Assert.Equal(2, _server.To("/auth/login").Count());
    }

    [Theory]
    [InlineData(3600, 3539, 0)]
    [InlineData(3600, 3540, 1)]
    [InlineData(3600, 4000, 1)]
    [InlineData(100, 74, 0)]
    [InlineData(100, 75, 1)]
    public async Task A_token_is_renewed_a_minute_before_it_expires_or_in_the_last_quarter_of_a_short_life(int life, int age, int renewals)
    {
        _server.TakesAny = true;
        using var client = Client(new KnowrithmSessionCredential(Old(life)));
        await client.Agents.ListAgentsAsync();

        _time.Advance(TimeSpan.FromSeconds(age));
        await client.Agents.ListAgentsAsync();

        Assert.Equal(renewals, _server.To("/auth/refresh").Count());
    }

    [Fact]
    public async Task A_life_in_seconds_counts_from_when_the_token_came()
    {
        using var client = Client(new KnowrithmSessionCredential("ada@example.org", "the password"));
        await client.Agents.ListAgentsAsync();

        _time.Advance(TimeSpan.FromSeconds(3541));
        await client.Agents.ListAgentsAsync();

        Assert.Equal(["Bearer refresh-1"], _server.TokensTo("/auth/refresh"));
    }

    [Fact]
    public async Task A_transient_fault_leaves_a_valid_token_in_use()
    {
        _server.Accepted = "access-0";
        _server.Renewal = static number => number == 1 ? (503, "{}") : null;
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: 1000)));
        await client.Agents.ListAgentsAsync();
        _time.Advance(TimeSpan.FromSeconds(945));

        await client.Agents.ListAgentsAsync();
        await client.Agents.ListAgentsAsync();
        Assert.Single(_server.To("/auth/refresh"));
        _time.Advance(TimeSpan.FromSeconds(10));
        await client.Agents.ListAgentsAsync();

        Assert.Equal(["Bearer access-0", "Bearer access-0", "Bearer access-0", "Bearer access-1"], _server.TokensTo("/agent"));
    }

    [Fact]
    public async Task A_transient_fault_without_a_valid_token_throws_and_the_next_call_tries_again()
    {
        _server.Renewal = static number => number == 1 ? (503, "{}") : null;
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)));

        var failure = await Assert.ThrowsAsync<KnowrithmConnectionException>(() => client.ApiKeys.CreateApiKeyAsync(new()));
        await client.ApiKeys.CreateApiKeyAsync(new());

        Assert.IsType<KnowrithmServerException>(failure.InnerException);
        Assert.Equal(("POST /api/v1/auth/api-keys", 0, false), (failure.Route, failure.Attempts, failure.MayHaveBeenApplied));
        Assert.Single(_server.To("/auth/api-keys"));
    }

    [Fact]
    public async Task Cancelling_one_who_waits_leaves_the_renewal_to_the_others()
    {
        var gate = new TaskCompletionSource();
        _server.Gate = gate.Task;
        using var source = new CancellationTokenSource();
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)));
        var first = client.Agents.ListAgentsAsync(cancellationToken: source.Token);
        while (!_server.To("/auth/refresh").Any()) await Task.Yield();
        var second = client.Agents.ListAgentsAsync();

        await source.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.SetResult();
        await second;

        Assert.Equal(source.Token, cancelled.CancellationToken);
        Assert.Single(_server.To("/auth/refresh"));
        Assert.Equal(["Bearer access-1"], _server.TokensTo("/agent"));
    }

    [Fact]
    public async Task A_renewal_that_the_server_queues_is_asked_for_with_the_refresh_token()
    {
        _server.Renewal = static _ => (202, """{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status"}""");
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)));

        await _time.PassUntilAsync(client.Agents.ListAgentsAsync());

        Assert.Equal(["Bearer refresh-0"], _server.TokensTo("/tasks/t1/status"));
        Assert.Equal(["Bearer access-1"], _server.TokensTo("/agent"));
    }

    [Fact]
    public async Task A_refresh_token_that_is_not_replaced_stays_in_use()
    {
        _server.Tokens = """{"access_token":"{0}","expires_in":3600}""";
        var renewed = new List<KnowrithmSession>();
        var credential = new KnowrithmSessionCredential(Old(expiresInSeconds: -1)) { OnRenewed = renewed.Add };
        using var client = Client(credential);

        await client.Agents.ListAgentsAsync();
        _time.Advance(TimeSpan.FromHours(1));
        await client.Agents.ListAgentsAsync();

        Assert.Equal(["Bearer refresh-0", "Bearer refresh-0"], _server.TokensTo("/auth/refresh"));
        Assert.Equal(["access-1", "access-2"], renewed.Select(static session => session.AccessToken!.Reveal()));
    }

    [Fact]
    public async Task One_client_serves_many_users_each_with_a_session_of_his_own()
    {
        _server.TakesAny = true;
        using var client = TestClient.Create(_server, _time);
        var ada = client.With(new RequestOptions { CredentialProvider = new KnowrithmSessionCredential("ada@example.org", "the password") });
        var bob = client.With(new RequestOptions { CredentialProvider = new KnowrithmSessionCredential(new KnowrithmSession { AccessToken = "bob" }) });

        await bob.Agents.ListAgentsAsync();
        await ada.Agents.ListAgentsAsync();
        await ada.WithCredential(KnowrithmCredential.Bearer("lead")).Agents.ListAgentsAsync();

        Assert.Equal(["Bearer bob", "Bearer access-1", "Bearer lead"], _server.TokensTo("/agent"));
        Assert.All(_server.Requests, static received => Assert.DoesNotContain("X-API-Key", received.Headers.Keys));
    }

    [Fact]
    public async Task A_session_that_cannot_be_renewed_sends_its_token_to_the_server()
    {
        using var client = Client(new KnowrithmSessionCredential(new KnowrithmSession { AccessToken = "access-0", ExpiresAt = Now.AddHours(-1) }));

        var failure = await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Agents.ListAgentsAsync());

        Assert.Contains("Token has expired", failure.Message, StringComparison.Ordinal);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task Signing_out_revokes_the_token_and_forgets_it()
    {
        _server.Accepted = "access-0";
        var credential = new KnowrithmSessionCredential(Old());
        using var client = Client(credential);
        await client.Agents.ListAgentsAsync();

        await credential.LogOutAsync();

        Assert.Equal(["Bearer access-0"], _server.TokensTo("/auth/logout"));
        Assert.Null(credential.Session);
        await Assert.ThrowsAsync<KnowrithmAuthenticationException>(() => client.Agents.ListAgentsAsync());
        Assert.Empty(_server.To("/auth/refresh"));
    }

    // Only the route's own word ends a session; all else is asked again with the next call.
    [Theory]
    [InlineData(400, Refused, true)]
    [InlineData(401, Refused, true)]
    [InlineData(401, "", true)]
    [InlineData(403, Refused, true)]
    [InlineData(422, """{"msg":"Signature verification failed"}""", true)]
    [InlineData(200, """{"success":false,"http_status":401,"message":"expired"}""", true)]
    [InlineData(200, "<html>sign in</html>", false)]
    [InlineData(200, "", false)]
    [InlineData(200, "{", false)]
    [InlineData(200, """{"message":"hello"}""", false)]
    [InlineData(200, """{"success":false,"message":"Database unavailable"}""", false)]
    [InlineData(302, "", false)]
    [InlineData(307, "<html>moved</html>", false)]
    [InlineData(401, "<html>proxy authentication</html>", false)]
    [InlineData(403, "  <!doctype html><html>blocked</html>", false)]
    [InlineData(404, """{"error":"no such route"}""", false)]
    [InlineData(405, "", false)]
    [InlineData(408, "", false)]
    [InlineData(413, "", false)]
    [InlineData(429, "{}", false)]
    [InlineData(500, """{"error":"boom"}""", false)]
    [InlineData(503, "<html>maintenance</html>", false)]
    public async Task Only_the_refresh_routes_own_refusal_ends_a_session(int status, string body, bool ends)
    {
        _server.Renewal = number => number == 1 ? (status, body) : null;
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)), static options => options.MaxAttempts = 1);

        var first = await Assert.ThrowsAnyAsync<KnowrithmException>(() => client.Agents.ListAgentsAsync());
        var second = await Record.ExceptionAsync(() => client.Agents.ListAgentsAsync());

        Assert.Equal(ends, first is KnowrithmAuthenticationException);
        Assert.Equal(ends, second is KnowrithmAuthenticationException);
        Assert.Equal(ends ? 1 : 2, _server.To("/auth/refresh").Count());
        if (!ends) Assert.Null(second);
    }

    [Fact]
    public async Task A_refusal_of_the_clients_own_limiter_ends_no_session()
    {
        using var limiter = new System.Threading.RateLimiting.ConcurrencyLimiter(new() { PermitLimit = 1, QueueLimit = 0 });
        using var client = Client(new KnowrithmSessionCredential(Old(expiresInSeconds: -1)),
            options => (options.MaxAttempts, options.RateLimiter) = (1, limiter));
        using (limiter.AttemptAcquire())
        {
            await Assert.ThrowsAnyAsync<KnowrithmException>(() => client.Agents.ListAgentsAsync());
        }

        await client.Agents.ListAgentsAsync();

        Assert.Single(_server.To("/auth/refresh"));
    }

    public static TheoryData<double, string> Clocks =>
        [.. new[] { -26.0, -2, -0.9, 0.9, 2, 26 }
            .SelectMany(static hours => new[] { "expires_in", "expires_at", "epoch", "jwt", "jwt without iat" }.Select(form => (hours, form)))];

    // The client's clock is hours from the server's: a token just issued is trusted until a 401.
    [Theory, MemberData(nameof(Clocks))]
    public async Task A_new_token_is_trusted_whatever_the_clock_says(double hours, string form)
    {
        var server = Now.AddHours(-hours);
        var (issued, expires) = (server.ToUnixTimeSeconds(), server.AddHours(1).ToUnixTimeSeconds());
        _server.TakesAny = true;
        _server.Tokens = form switch
        {
            "expires_in" => """{"access_token":"{0}","refresh_token":"{1}","expires_in":3600}""",
            "expires_at" => $$"""{"access_token":"{0}","refresh_token":"{1}","expires_at":"{{server.AddHours(1):O}}"}""",
            "epoch" => $$"""{"access_token":"{0}","refresh_token":"{1}","expires_at":{{expires}}}""",
            "jwt" => $$"""{"access_token":"{{Jwt($"{{\"iat\":{issued},\"exp\":{expires}}}")}}","refresh_token":"{1}"}""",
            _ => $$"""{"access_token":"{{Jwt($"{{\"exp\":{expires}}}")}}","refresh_token":"{1}"}""",
        };
        using var client = Client(new KnowrithmSessionCredential("ada@example.org", "the password"));

        for (var call = 0; call < 20; call++)
        {
            await client.Agents.ListAgentsAsync();
            _time.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.Single(_server.To("/auth/login"));
        Assert.Empty(_server.To("/auth/refresh"));
    }

    private static string Jwt(string claims) =>
        $"e30.{Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(claims)).TrimEnd('=').Replace('+', '-').Replace('/', '_')}.c2ln";

    [Fact]
    public async Task Without_a_client_it_says_what_is_missing()
    {
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
            await new KnowrithmSessionCredential("ada@example.org", "the password").GetCredentialAsync(default));

        Assert.Contains("CredentialProvider", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_prints_neither_tokens_nor_password()
    {
        var credential = new KnowrithmSessionCredential("ada@example.org", "the password", Old());

        var printed = $"{credential} {credential.Session!.AccessToken} {new LogInRequest { Email = "a", Password = "the password" }} " +
            System.Text.Json.JsonSerializer.Serialize(credential);

        Assert.DoesNotContain("the password", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("access-0", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("refresh-0", printed, StringComparison.Ordinal);
    }

    private KnowrithmClient Client(KnowrithmSessionCredential credential, Action<KnowrithmClientOptions>? configure = null) =>
        TestClient.Create(_server, _time, options =>
    {
        (options.ApiKey, options.ApiSecret, options.CredentialProvider) = (null, null, credential);
        configure?.Invoke(options);
    });
}
