using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>What another site makes a browser do changes nothing.</summary>
public sealed class DashboardOriginTests
{
    private const string Retry = $"{DashboardApp.Path}/api/dead-letters/retry";

    private static readonly Dictionary<string, (Action<HttpRequestMessage, Uri> Change, bool IsTaken)> Requests = new()
    {
        ["of a script"] = (static (_, _) => { }, true),
        ["of the page"] = (static (request, address) => Add(request, "same-origin", address.GetLeftPart(UriPartial.Authority)), true),
        ["of the page, in a browser that says no more than the origin"] =
            (static (request, address) => Add(request, null, address.GetLeftPart(UriPartial.Authority)), true),
        ["behind a proxy that ends TLS"] = (static (request, address) => Add(request, null, $"https://{address.Authority}"), true),
        ["of another site"] = (static (request, _) => Add(request, "cross-site", "https://evil.example"), false),
        ["of another origin of the same site"] = (static (request, _) => Add(request, "same-site", null), false),
        ["of another port"] = (static (request, address) => Add(request, null, $"http://{address.Host}:1"), false),
        ["of no origin"] = (static (request, _) => Add(request, null, "null"), false),
        ["of an origin that is not one"] = (static (request, _) => Add(request, null, "http://[::"), false),
        ["without the header"] = (static (request, _) => request.Headers.Remove("X-Requested-With"), false),
        ["as a form sends it"] = (static (request, _) => request.Content = new StringContent("{}", Encoding.UTF8, "text/plain"), false),
        ["without a body"] = (static (request, _) => request.Content = null, false),
        ["with a body that is not JSON"] = (static (request, _) => request.Content = new StringContent("{", Encoding.UTF8, "application/json"), false),
        ["with a body of another shape"] =
            (static (request, _) => request.Content = new StringContent("[1]", Encoding.UTF8, "application/json"), false),
        ["with nothing in its body"] =
            (static (request, _) => request.Content = new StringContent("null", Encoding.UTF8, "application/json"), false),
    };

    [Fact]
    public async Task An_action_is_taken_from_the_page_and_from_scripts_alone()
    {
        var setup = new DashboardApp.Setup();
        await setup.BuryAsync(Requests.Count);
        await using var app = await DashboardApp.StartAsync(setup);
        var letters = (await app.GetAsync("dead-letters")).GetProperty("deadLetters").EnumerateArray().Select(static one => one.GetProperty("id").GetString());
        var left = (long)Requests.Count;

        foreach (var ((what, (change, isTaken)), id) in Requests.Zip(letters))
        {
            using var response = await app.SendAsync(
                HttpMethod.Post, Retry, body: new { ids = new[] { id } }, change: request => change(request, app.Address));
            Assert.True(response.StatusCode == (isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest), $"{what}: {response.StatusCode}");
            Assert.Equal(isTaken ? --left : left, await setup.DeadAsync());
        }
    }

    [Fact]
    public async Task Where_the_application_has_antiforgery_its_token_is_required_and_the_page_gets_one()
    {
        await using var app = await DashboardApp.StartAsync(new() { Services = static services => services.AddAntiforgery() });
        using var session = await app.SendAsync(HttpMethod.Get, $"{DashboardApp.Path}/api/session");
        var rights = System.Text.Json.JsonDocument.Parse(await session.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        var (header, token) = (rights.GetProperty("antiforgeryHeader").GetString()!, rights.GetProperty("antiforgeryToken").GetString()!);
        var cookie = session.Headers.GetValues("Set-Cookie").First().Split(';')[0];

        Assert.Equal(HttpStatusCode.BadRequest, await PauseAsync(static _ => { }));
        Assert.Equal(HttpStatusCode.BadRequest, await PauseAsync(request => request.Headers.Add(header, token)));
        Assert.Equal(HttpStatusCode.BadRequest, await PauseAsync(request => request.Headers.Add("Cookie", cookie)));
        Assert.Equal(HttpStatusCode.OK, await PauseAsync(request =>
        {
            request.Headers.Add(header, token);
            request.Headers.Add("Cookie", cookie);
        }));

        async Task<HttpStatusCode> PauseAsync(Action<HttpRequestMessage> change)
        {
            using var response = await app.SendAsync(HttpMethod.Post, $"{DashboardApp.Path}/api/handlers/pause", body: new { handler = "crm" }, change: change);
            return response.StatusCode;
        }
    }

    private static void Add(HttpRequestMessage request, string? site, string? origin)
    {
        if (site is not null) request.Headers.Add("Sec-Fetch-Site", site);
        if (origin is not null) request.Headers.TryAddWithoutValidation("Origin", origin);
    }
}
