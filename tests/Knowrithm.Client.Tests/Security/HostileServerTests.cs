using System.Collections.Concurrent;
using System.Reflection;

namespace Knowrithm.Client.Tests;

/// <summary>
/// A server that wants the client elsewhere: by redirects, and by an address in every field that looks like a link. Every route is called and, where
/// it can be, followed to its end. A second server, and the addresses of all requests, show that nothing ever goes there, with or without credentials.
/// </summary>
public sealed class HostileServerTests
{
    private static readonly string[] LinkFields =
    [
        "status_url", "poll_url", "stream_url", "download_url", "task_url", "result_url", "callback_url", "redirect_url", "location", "href", "url", "self",
            "next", "next_url", "next_page_url", "prev", "first", "last",
        "refresh", "base_url", "api_url", "upload_url", "file_url", "preview_url", "avatar_url", "website", "canonical_url",
    ];

    // {0} is the other server's authority, {1} its port, {2} the right server's authority.
    private static readonly string[] Addresses =
    [
        "http://{0}/api/v1/tasks/t1/status", "//{0}/api/v1/tasks/t1/status", "http://localhost:{1}/api/v1/tasks/t1/status",
            "http://{2}@{0}/api/v1/tasks/t1/status", "http://{2}:80@{0}/", "\\\\{0}\\api", "/\\{0}/api/v1",
        "http:/{0}/", "http:\\\\{0}\\", "https://{0}/", "http://xn--knwrithm-n2a.localhost:{1}/", "http://knowrithm。localhost:{1}/", "http://127.1:{1}/",
            "http://[::ffff:127.0.0.1]:{1}/", "http://{2}.localhost:{1}/", "http://{2}%2f@{0}/",
        "http://{2}#@{0}/", "t1/../../../..//{0}/", "?next=http://{0}/", "\t//{0}/", "HTTP://{0}/", "ftp://{0}/", "javascript:location='http://{0}/'",
    ];

    public static TheoryData<string> Forms => [.. Addresses];

    public static MatrixTheoryData<int, string> Redirects => new([300, 301, 302, 303, 305, 307, 308], Addresses);

    [Theory, MemberData(nameof(Forms))]
    public async Task A_link_in_any_field_of_any_response_causes_no_request_to_another_host(string form)
    {
        await using var other = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        var (body, link) = ("", "");
        await using var server =
            new RawServer((_, stream, _) =>
                RawServer.AnswerAsync(stream, 200, body,
                    $"Refresh: 0; url={link.Trim()}\r\nContent-Location: {link.Trim()}\r\nLink: <{link.Trim()}>; rel=next\r\n"));
        using var watch = new Watch();
        // An operation that never ends is given up after a few polls.
        var time = new TestTime();
        using var client = new KnowrithmClient(TestClient.Options(server.Address, options =>
            (options.PrimaryHandler, options.MaxAttempts, options.OperationTimeout, options.OperationPollInterval, options.TimeProvider) =
            (watch, 1, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(1), time)));
        link = Fill(form, other, server);
        var links = string.Join(',', LinkFields.Select(name => $"\"{name}\":{System.Text.Json.JsonSerializer.Serialize(link)}"));
        string[] answers =
        [
            $$"""{"task_id":"t1","status":"success","result":{"id":"1",{{links}}},"links":{ {{links}} },{{links}}}""",
            $$"""{"id":"1","links":{ {{links}} },{{links}}}""",
            $$"""{"items":[{"id":"1",{{links}}}],"pagination":{"page":1,"per_page":1,"total":2,"pages":2,{{links}}},{{links}}}""",
        ];
        var (tried, done) = (0, 0);

        foreach (var route in Excerpt.Of(RouteTable.All, Array.IndexOf(Addresses, form), 8))
        {
            tried++;
            foreach (var answer in answers)
            {
                body = answer;
                var calling = TryAsync(client, route.Method);
                await time.PassAsync(calling);
                if (await calling) done++;
            }
        }

        // What the answers say is understood often enough for the links in them to matter.
        Assert.InRange(done, tried, int.MaxValue);
        AssertStayed(server, other, watch);
    }

    [Theory, MemberData(nameof(Redirects))]
    public async Task A_redirect_of_any_route_is_refused(int status, string form)
    {
        await using var other = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        var link = "";
        await using var server =
            new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, status, "{}", $"Location: {link}\r\nRefresh: 0; url={link}\r\n"));
        link = Fill(form, other, server).Trim();
        using var watch = new Watch();
        using var client = new KnowrithmClient(TestClient.Options(server.Address, options => (options.PrimaryHandler, options.MaxAttempts) = (watch, 1)));

        var tried = Excerpt.Of(RouteTable.All, Array.IndexOf(Addresses, form) + (status % 100), 32).ToArray();

        foreach (var route in tried) Assert.False(await TryAsync(client, route.Method));

        Assert.Equal(tried.Length, server.Requests.Count);
        AssertStayed(server, other, watch);
    }

    [Theory, MemberData(nameof(Forms))]
    public async Task An_address_as_a_path_or_an_id_stays_on_the_server_or_is_refused(string form)
    {
        await using var other = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        await using var server = new RawServer((_, stream, _) => RawServer.AnswerAsync(stream, 200, "{}"));
        using var watch = new Watch();
        using var client = new KnowrithmClient(TestClient.Options(server.Address, options => (options.PrimaryHandler, options.MaxAttempts) = (watch, 1)));
        var address = Fill(form, other, server);

        foreach (var path in new[] { address, "/" + address, "/api/v1/" + address, "@" + address })
            await Record.ExceptionAsync(() => client.SendAsync("GET", path));
        foreach (var route in Excerpt.Of(RouteTable.All.Where(static route => route.Path.Contains('{')), Array.IndexOf(Addresses, form), 4))
        {
            var arguments = Sample.Arguments(route.Method, full: false).Select(argument => argument is string ? address : argument).ToArray();
            await TryAsync(client, route.Method, arguments);
        }

        AssertStayed(server, other, watch);
    }

    private static void AssertStayed(RawServer server, RawServer other, Watch watch)
    {
        Assert.Empty(other.Requests);
        Assert.NotEmpty(watch.Authorities);
        Assert.Equal([server.Address.Authority], watch.Authorities.Distinct());
        Assert.Contains(server.Requests, static request => request.Contains(TestClient.KeySecret, StringComparison.Ordinal));
    }

    private static string Fill(string form, RawServer other, RawServer server) =>
        form.Replace("{0}", other.Address.Authority, StringComparison.Ordinal).Replace("{1}", $"{other.Address.Port}", StringComparison.Ordinal)
        .Replace("{2}", server.Address.Authority, StringComparison.Ordinal);

    /// <summary>Calls a route, and waits, reads and walks on where its result lets it.</summary>
    private static async Task<bool> TryAsync(KnowrithmClient client, MethodInfo method, object?[]? arguments = null)
    {
        try
        {
            var task = (Task)method.Invoke(ClientResources.Of(client, method.DeclaringType!), BindingFlags.DoNotWrapExceptions, null, arguments
                ?? Sample.Arguments(method, full: true), null)!;
            await task;
            var result = (object)((dynamic)task).Result;
            if (result.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Operation<>))
                await ((dynamic)result).WaitForCompletionAsync();
            if (result is UploadResult upload) await client.Documents.WaitUntilProcessedAsync(upload);
            if (result is IAsyncDisposable open) await open.DisposeAsync();
            return true;
        }
        catch (Exception e) when (e is KnowrithmException or ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Sockets, and the authority of every request that goes to them.</summary>
    private sealed class Watch() : DelegatingHandler(new SocketsHttpHandler())
    {
        public ConcurrentBag<string> Authorities { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Authorities.Add(request.RequestUri!.Authority);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
