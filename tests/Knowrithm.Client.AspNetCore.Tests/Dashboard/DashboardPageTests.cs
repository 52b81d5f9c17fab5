using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed partial class DashboardPageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_response_forbids_what_the_page_does_not_need()
    {
        await using var app = await DashboardApp.StartAsync();

        await Assert.AllAsync(DashboardApp.Routes(), async route =>
        {
            using var response = await app.SendAsync(new(route.Method), route.Pattern.Replace("{key}", "key", StringComparison.Ordinal));
            var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
            Assert.True(response.Headers.CacheControl!.NoStore);
        });
    }

    [Theory]
    [InlineData("", "/knowrithm")]
    [InlineData("/apps/hub", "/knowrithm")]
    [InlineData("", "/")]
    [InlineData("/apps/hub", "/a/b")]
    public async Task The_page_and_what_belongs_to_it_are_served_under_a_path_base(string pathBase, string pattern)
    {
        await using var app = await DashboardApp.StartAsync(new()
        {
            Middleware = app => app.UsePathBase(pathBase),
            Map = app => app.MapKnowrithmDashboard(pattern).RequireAuthorization("viewer"),
        });
        var address = new Uri(app.Address, pathBase + pattern);
        using var first = await app.SendAsync(HttpMethod.Get, address.AbsolutePath);
        if (!address.AbsolutePath.EndsWith('/'))
        {
            Assert.Equal(HttpStatusCode.Found, first.StatusCode);
            // Relative, for a proxy that serves it under another path.
            Assert.StartsWith("./", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
            address = new(address, first.Headers.Location);
        }
        using var page = await app.SendAsync(HttpMethod.Get, address.AbsolutePath);
        var text = await page.Content.ReadAsStringAsync(Cancel);

        var names = Reference().Matches(text).Select(static match => match.Groups[1].Value).ToArray();
        Assert.Equal(["dashboard.css", "dashboard.svg", "dashboard.js"], names);
        foreach (var name in names.Append("api/status"))
        {
            using var response = await app.SendAsync(HttpMethod.Get, new Uri(address, name).AbsolutePath);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_page_has_no_script_and_no_style_in_it()
    {
        await using var app = await DashboardApp.StartAsync();
        using var response = await app.SendAsync(HttpMethod.Get, $"{DashboardApp.Path}/");
        var page = await response.Content.ReadAsStringAsync(Cancel);
        using var script = await app.SendAsync(HttpMethod.Get, $"{DashboardApp.Path}/dashboard.js");
        var code = await script.Content.ReadAsStringAsync(Cancel);

        Assert.DoesNotMatch(Inline(), page);
        Assert.DoesNotMatch(Markup(), code);
        Assert.DoesNotMatch(Elsewhere(), page + code);
    }

    [GeneratedRegex("(?:src|href)=\"([^\"#]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<style|<script(?! src=)| style=| on[a-z]+=")]
    private static partial Regex Inline();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|\.style\b")]
    private static partial Regex Markup();

    [GeneratedRegex("https?://")]
    private static partial Regex Elsewhere();
}
