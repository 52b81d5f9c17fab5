using System.Runtime.CompilerServices;
using Knowrithm.Client.Events;
using Knowrithm.Client.Tests;
using Knowrithm.Widget.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>The page as people use it, in a browser that keeps to the Content-Security-Policy.</summary>
public sealed class DashboardBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Hostile = "<img src=x onerror=\"window.injected=1\"></td><script>window.injected=1</script>";

    [Fact]
    public async Task A_dead_letter_that_is_retried_by_the_keyboard_is_handled_also_under_a_path_base()
    {
        var setup = Setup("/apps/hub");
        await setup.BuryAsync(2);
        await using var stage = await StageAsync(setup, "/apps/hub");
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).First.FocusAsync();
        await stage.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(stage.Page.Locator("#list > li")).ToHaveCountAsync(2);
        // From the section, which has the focus: the filter, Details, then Retry.
        await Assertions.Expect(stage.Page.Locator("#list-section")).ToBeFocusedAsync();
        await stage.Page.Keyboard.PressAsync("Tab");
        await stage.Page.Keyboard.PressAsync("Tab");
        await stage.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(stage.Page.Locator("#list > li").First.GetByRole(AriaRole.Button, new() { Name = "Retry" })).ToBeFocusedAsync();
        await stage.Page.Keyboard.PressAsync("Enter");

        await Until.TrueAsync(async _ => setup.Handled.Count == 1 && await setup.DeadAsync() == 1);
        await Assertions.Expect(stage.Page.Locator("#list > li")).ToHaveCountAsync(1);
        await Assertions.Expect(stage.Page.Locator("#notice")).ToHaveTextAsync("1 dead letter retried.");
        stage.AssertClean();
    }

    [Fact]
    public async Task A_whole_set_is_retried_after_a_question_with_progress()
    {
        var setup = Setup("");
        await setup.BuryAsync(3);
        await using var stage = await StageAsync(setup, "");

        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Retry all" }).ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#confirm-text")).ToContainTextAsync("3 dead letters of crm");
        await stage.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(3, await setup.DeadAsync());
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Retry all" }).ClickAsync();
        await stage.Page.Locator("#confirm-yes").ClickAsync();

        await Assertions.Expect(stage.Page.Locator("#jobs > li")).ToContainTextAsync("3 of 3, completed");
        await Until.TrueAsync(() => setup.Handled.Count == 3);
        stage.AssertClean();
    }

    [Fact]
    public async Task A_set_that_runs_is_stopped_by_the_keyboard_and_the_page_says_how_far_it_came()
    {
        var setup = Setup("");
        await setup.BuryAsync(2200);
        var (gate, steps, inner) = (new TaskCompletionSource(), 0, setup.Store);
        setup.Store = GatedStore.Create(inner, name =>
            name == nameof(IEventStore.DeleteDeadLettersAsync) && ++steps == 2 ? gate.Task : Task.CompletedTask);
        await using var stage = await StageAsync(setup, "", width: 360);
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Delete all" }).ClickAsync();
        await stage.Page.Locator("#confirm-yes").ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#jobs > li")).ToContainTextAsync("1,000 of 2,200, running");

        await stage.Page.Locator("#jobs").GetByRole(AriaRole.Button, new() { Name = "Stop" }).FocusAsync();
        await stage.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(stage.Page.Locator("#jobs > li")).ToContainTextAsync("stopping");
        await Assertions.Expect(stage.Page.Locator("#jobs-section")).ToBeFocusedAsync();
        gate.SetResult();

        await Assertions.Expect(stage.Page.Locator("#jobs > li p")).ToHaveTextAsync(
            "Delete crm, RefusedException: 2,000 of 2,200. Stopped by ada. What is left is dead letters as before.");
        await Assertions.Expect(stage.Page.Locator("#jobs button:visible")).ToHaveCountAsync(0);
        Assert.Equal(200, await setup.DeadAsync());
        stage.AssertClean();
    }

    [Fact]
    public async Task An_event_is_replayed_and_what_it_is_about_erased_from_its_page_by_the_keyboard()
    {
        var setup = Setup("");
        await setup.BuryAsync(2);
        await using var stage = await StageAsync(setup, "", width: 360);
        var (dialog, confirm) = (stage.Page.Locator("#event-dialog"), stage.Page.Locator("#confirm-dialog"));
        await stage.Page.Locator("#events > li").Last.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();

        // First it is a dead letter, then it is done.
        foreach (var (name, count) in new[] { ("Retry", 1), ("Replay", 2) })
        {
            var button = dialog.GetByRole(AriaRole.Button, new() { Name = name });
            await button.FocusAsync();
            await stage.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(stage.Page.Locator("#confirm-no")).ToBeFocusedAsync();
            await stage.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(confirm).ToBeHiddenAsync();
            Assert.Equal(count - 1, setup.Handled.Count);
            await button.PressAsync("Enter");
            await stage.Page.Keyboard.PressAsync("Shift+Tab");
            await stage.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(stage.Page.Locator("#event-notice")).ToHaveTextAsync("crm gets the event again.");
            await Until.TrueAsync(() => setup.Handled.Count == count);
            // What the dialog shows is how it was; it is opened again.
            await stage.ReopenAsync();
        }
        Assert.Equal(["Acme.RefusedException 0", "Acme.RefusedException 0"], setup.Handled);

        foreach (var (id, answer) in new[] { ("Acme.RefusedException 1", "The event is about another id."), ("Acme.RefusedException 0", "1 event erased.") })
        {
            await stage.Page.Locator("#erase-id").FillAsync(id);
            await stage.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(stage.Page.Locator("#confirm-title")).ToHaveTextAsync($"Erase all about {id}?");
            await stage.Page.Locator("#confirm-yes").PressAsync("Enter");
            await Assertions.Expect(dialog.GetByText(answer)).ToBeVisibleAsync();
        }
        await Assertions.Expect(stage.Page.Locator("#event-title")).ToBeFocusedAsync();
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Open the body" }).ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#body")).ToHaveTextAsync("The body was erased or has expired.");
        Assert.Equal(1, await setup.DeadAsync());
        Assert.True(await stage.Page.EvaluateAsync<bool>("(d => d.scrollWidth <= d.clientWidth)(document.getElementById('event-dialog'))"));
        // The refusal is the only thing that the browser had to report.
        stage.AssertClean("409");
    }

    [Fact]
    public async Task Events_and_dead_letters_are_filtered_by_time()
    {
        var setup = Setup("");
        await setup.BuryAsync(2);
        await using var stage = await StageAsync(setup, "", width: 360);
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).First.ClickAsync();
        foreach (var (form, list) in new[] { ("search", "events"), ("list", "list") })
        {
            var (from, before) = (stage.Page.Locator($"#{form}-from"), stage.Page.Locator($"#{form}-before"));
            await stage.Page.Locator("details:visible", new() { Has = from }).Locator("summary").PressAsync("Enter");
            foreach (var (start, end, expected) in new[] { ("2026-01-01", "", 2), ("", "2026-01-01", 0), ("2026-01-01", "2200-01-01", 2) })
            {
                await from.FillAsync(start.Length > 0 ? $"{start}T00:00" : "");
                await before.FillAsync(end.Length > 0 ? $"{end}T00:00" : "");
                await from.PressAsync("Enter");
                await Assertions.Expect(stage.Page.Locator($"#{list} > li[data-key]:not([data-key=''])")).ToHaveCountAsync(expected);
            }
        }
        Assert.InRange(await stage.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, 360);
        stage.AssertClean();
    }

    [Fact]
    public async Task Stored_text_is_shown_as_text_and_a_body_only_when_it_is_opened()
    {
        var setup = Setup("");
        await setup.BuryAsync(1, Hostile, Hostile, email: Hostile);
        await using var stage = await StageAsync(setup, "");
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#list .error")).ToHaveTextAsync($"{Hostile}: {Hostile}");
        await stage.Page.Locator("#list").GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#event-handlers")).ToContainTextAsync(Hostile);
        await Assertions.Expect(stage.Page.Locator("#body")).ToBeHiddenAsync();

        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Open the body" }).ClickAsync();

        await Assertions.Expect(stage.Page.Locator("#body")).ToContainTextAsync("onerror");
        Assert.Contains(stage.App.Logs.All, static line => line.StartsWith("ada opened the body", StringComparison.Ordinal));
        Assert.False(await stage.Page.EvaluateAsync<bool>("'injected' in window"));
        Assert.Equal(0, await stage.Page.EvaluateAsync<int>("document.querySelectorAll('img, [onerror]').length"));
        stage.AssertClean();
    }

    /// <summary>
    /// With KNOWRITHM_ACCEPT_API=1 it takes the pictures of docs/dashboard.md; otherwise names without a break are tried, which are the widest.
    /// </summary>
    [Theory]
    [InlineData("light", 1280, ColorScheme.Light, "rgb(246, 247, 249)")]
    [InlineData("dark", 1280, ColorScheme.Dark, "rgb(18, 22, 28)")]
    [InlineData("phone", 360, ColorScheme.Light, "rgb(246, 247, 249)")]
    public async Task It_is_light_or_dark_and_never_scrolls_to_the_side(string name, int width, ColorScheme scheme, string back)
    {
        var isPicture = Environment.GetEnvironmentVariable("KNOWRITHM_ACCEPT_API") == "1";
        var setup = Setup("", handlers: ["crm", "help desk", "chat"]);
        await setup.BuryAsync(3, "System.Net.Http.HttpRequestException", "The CRM responded with 422: e-mail is not valid.");
        await setup.BuryAsync(2, "System.TimeoutException", "The handler took longer than 00:01:00.", handler: "help desk");
        if (!isPicture) await setup.BuryAsync(1, $"Acme.{new string('x', 120)}", new string('y', 300));
        await using var stage = await StageAsync(setup, "", width, scheme: scheme);
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).First.ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#list-section")).ToBeVisibleAsync();
        await stage.PictureAsync(isPicture ? name : null, width);

        Assert.Equal(back, await stage.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.InRange(await stage.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, width);
        await stage.Page.Locator("#list").GetByRole(AriaRole.Button, new() { Name = "Details" }).First.ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#event-dialog")).ToBeVisibleAsync();
        Assert.True(await stage.Page.EvaluateAsync<bool>("(d => d.scrollWidth <= d.clientWidth)(document.getElementById('event-dialog'))"));
        await stage.PictureAsync(isPicture && name == "light" ? "event" : null, width);
        stage.AssertClean();
    }

    [Fact]
    public async Task Who_may_only_view_has_no_button_that_changes_something()
    {
        var setup = Setup("", static options => (options.RetryPolicy, options.DeletePolicy, options.PausePolicy, options.BodyPolicy) =
            ("operator", "operator", "operator", "operator"));
        await setup.BuryAsync(1);
        await using var stage = await StageAsync(setup, "", user: DashboardApp.Viewer);
        await stage.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await stage.Page.Locator("#list").GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
        await Assertions.Expect(stage.Page.Locator("#event-dialog")).ToBeVisibleAsync();

        Assert.Equal(["Close", "Details", "Search", "Show"],
            (await stage.Page.Locator("button:visible").AllInnerTextsAsync()).Distinct().Order(StringComparer.Ordinal));
    }

    private static DashboardApp.Setup Setup(string pathBase, Action<DashboardOptions>? policies = null, string[]? handlers = null) => new()
    {
        Time = TimeProvider.System,
        Handlers = handlers ?? ["crm"],
        Policies = policies,
        Services = static services => services.AddAntiforgery().AddSingleton<IChangeFeed>(new DashboardFeed(DateTimeOffset.UtcNow)),
        Middleware = app => app.UsePathBase(pathBase),
    };

    private async Task<Stage> StageAsync(
        DashboardApp.Setup setup, string pathBase, int width = 1280, string user = DashboardApp.Operator, ColorScheme scheme = ColorScheme.Light)
    {
        var browser = chromium.Browser;
        var app = await DashboardApp.StartAsync(setup);
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = scheme,
            ExtraHTTPHeaders = new Dictionary<string, string> { [DashboardUser.Header] = user },
        });
        // Long, since they only end a test that is wrong.
        context.SetDefaultTimeout((float)Until.Guard.TotalMilliseconds);
        Assertions.SetDefaultExpectTimeout((float)Until.Guard.TotalMilliseconds);
        var stage = new Stage(app, context, await context.NewPageAsync());
        await stage.OpenAsync(new Uri(app.Address, pathBase + DashboardApp.Path));
        return stage;
    }

    private sealed class Stage(DashboardApp app, IBrowserContext context, IPage page) : IAsyncDisposable
    {
        private readonly List<string> _problems = [];

        public DashboardApp App => app;

        public IPage Page => page;

        public async Task OpenAsync(Uri address)
        {
            page.Console += (_, message) =>
            {
                if (message.Type is "error" or "warning") _problems.Add($"{message.Text} {message.Location}");
            };
            page.PageError += (_, error) => _problems.Add(error);
            await page.GotoAsync(address.ToString());
            await Assertions.Expect(page.Locator("#state")).Not.ToHaveTextAsync("Loading…");
        }

        public async Task PictureAsync(string? name, int width, [CallerFilePath] string here = "")
        {
            if (name is null) return;
            var path = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "docs", "images", $"dashboard-{name}.png"));
            await page.SetViewportSizeAsync(width, 860);
            await page.EvaluateAsync("scrollTo(0, 0)");
            await page.ScreenshotAsync(new() { Path = path });
        }

        public async Task ReopenAsync()
        {
            await page.Locator("#event-close").ClickAsync();
            await page.Locator("#events > li").Last.GetByRole(AriaRole.Button, new() { Name = "Details" }).ClickAsync();
            await Assertions.Expect(page.Locator("#event-notice")).ToBeEmptyAsync();
        }

        /// <summary>A violation of the policy is an error in the console. So is a response that refuses.</summary>
        public void AssertClean(string refusal = "none") => Assert.DoesNotContain(_problems, one => !one.Contains(refusal, StringComparison.Ordinal));

        public async ValueTask DisposeAsync()
        {
            await context.DisposeAsync();
            await app.DisposeAsync();
        }
    }
}
