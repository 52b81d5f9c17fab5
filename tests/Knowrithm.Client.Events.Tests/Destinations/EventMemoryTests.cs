using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Events.Tests;

public sealed class EventMemoryTests
{
    private static readonly EventSubject One = EventSubject.Conversation("c1");

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task A_fact_is_found_by_its_subject_and_name()
    {
        await using var provider = Build();
        var memory = provider.GetRequiredService<EventMemory>();
        await memory.StoreAsync(One, "ticket", "7");
        await memory.StoreAsync(One, "ticket", "8");
        await memory.StoreAsync(One, "issue", "9");

        Assert.Equal("8", await memory.FindAsync(One, "ticket"));
        Assert.Equal("9", await memory.FindAsync(One, "issue"));
        Assert.Null(await memory.FindAsync(One, "other"));
        Assert.Null(await memory.FindAsync(EventSubject.Lead("c1"), "ticket"));
    }

    [Fact]
    public async Task It_survives_the_process()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("memory-").FullName, "events.db");
        await using (var provider = Build(file)) await provider.GetRequiredService<EventMemory>().StoreAsync(One, "ticket", "7");
        await using var next = Build(file);

        Assert.Equal("7", await next.GetRequiredService<EventMemory>().FindAsync(One, "ticket"));
    }

    [Fact]
    public async Task What_was_erased_stays_erased()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("memory-").FullName, "events.db");
        await using var provider = Build(file);
        var memory = provider.GetRequiredService<EventMemory>();
        await memory.StoreAsync(One, "ticket", "7");
        await provider.GetRequiredService<IEventOperations>().EraseSubjectAsync(One);
        Assert.Null(await memory.FindAsync(One, "ticket"));
    }

    [Fact]
    public async Task Many_may_store_at_once()
    {
        await using var provider = Build();
        var memory = provider.GetRequiredService<EventMemory>();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => memory.StoreAsync(One, "ticket", $"{i}").AsTask()));

        Assert.NotNull(await memory.FindAsync(One, "ticket"));
    }

    public static TheoryData<string?, string?, double, bool, string> Leads => new()
    {
        // Told by the end, told by the start, minutes since the delivery, required; then.
        { "l1", null, 0, true, "l1" }, { null, "l2", 0, true, "l2" }, { "l1", "l2", 0, true, "l1" }, { null, "", 0, true, "none" },
            { null, null, 0, true, "later" },
        { null, null, 14, true, "later" }, { null, null, 16, true, "dead letter" }, { null, null, 16, false, "none" }, { null, null, 0, false, "later" },
    };

    [Theory, MemberData(nameof(Leads))]
    public async Task The_lead_of_a_conversation_is_the_one_that_an_event_named(string? byEnd, string? byStart, double minutes, bool isRequired,
        string expected)
    {
        await using var provider = Build();
        var memory = provider.GetRequiredService<EventMemory>();
        if (byStart is not null) await memory.StoreLeadAsync(Started(byStart), default);
        var ended = new ConversationEnded { Conversation = new() { Id = "c1", LeadId = byEnd } };
        var context = new EventContext(ended, provider) { ReceivedAt = _time.GetUtcNow() };
        _time.Advance(TimeSpan.FromMinutes(minutes));

        string actual;
        try
        {
            actual = await memory.FindLeadIdAsync(ended, context, TimeSpan.FromMinutes(15), isRequired) ?? "none";
        }
        catch (RetryLaterException)
        {
            actual = "later";
        }
        catch (DeadLetterException)
        {
            actual = "dead letter";
        }

        Assert.Equal(expected, actual);
    }

    private static ConversationStarted Started(string leadId) => new() { Conversation = new() { Id = "c1", LeadId = leadId.Length > 0 ? leadId : null } };

    private ServiceProvider Build(string? file = null)
    {
        var events = new ServiceCollection().AddSingleton<TimeProvider>(_time).AddKnowrithmEvents().RememberLeads().RememberLeads();
        if (file is not null) events.UseSqlite($"Data Source={file}");
        return events.Services.BuildServiceProvider();
    }
}
