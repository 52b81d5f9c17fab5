using System.Security.Cryptography;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Stored bodies that this instance cannot read: none runs a handler, none is lost, none ends the list of dead letters.</summary>
public sealed class ForeignBodyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The stored bytes, whether a protector is registered, and how many attempts are made.</summary>
    public static TheoryData<string, byte[], bool, int> Bodies => new()
    {
        { "nothing", [], false, 1 },
        { "no JSON", [0, .. "<xml/>"u8], false, 1 },
        { "no event", [0, .. "[1]"u8], false, 1 },
        { "a form of a later version", [7, 1, 2], false, 3 },
        { "encrypted, without a protector", [1, 1, 2], false, 3 },
        { "encrypted with a key that is not here", [1, 1, 2], true, 3 },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_cannot_be_read_is_a_dead_letter_and_waits_for_a_key_before(string what, byte[] body, bool isProtected, int attempts)
    {
        var handled = new List<string>();
        await using var engine = new TestEngine(
            builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", (lead, _, _) =>
                {
                    handled.Add(lead.Lead.Id);
                    return Task.CompletedTask;
                });
            },
            options: static options => options.MaxAttempts = 3,
            configure: services => _ = isProtected ? services.AddSingleton<IEventBodyProtector, Closed>() : services);
        await engine.RunDueAsync();
        var store = engine.Services.GetRequiredService<IEventStore>();
        await store.AppendAsync(new("test", ""), new() { Key = new('1', 64), Type = "lead.updated", Body = body }, Cancel);
        if (!isProtected) await engine.ReceiveAsync(TestEngine.Lead("readable"));

        await engine.RunDueAsync();
        var early = await engine.Operations.ListDeadLettersAsync(cancellationToken: Cancel).CollectAsync();
        await engine.RunForAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(5));

        Assert.Equal(attempts == 1 ? 1 : 0, early.Count);
        var letter = Assert.Single(await engine.Operations.ListDeadLettersAsync(cancellationToken: Cancel).CollectAsync());
        Assert.True(attempts == letter.Attempts, what);
        Assert.Equal(attempts == 3 || body.Length == 0, letter.BodyProblem is not null);
        Assert.Equal(isProtected ? [] : ["readable"], handled);
    }

    private sealed class Closed : IEventBodyProtector
    {
        public byte[] Protect(ReadOnlySpan<byte> plain) => plain.ToArray();

        public byte[] Unprotect(ReadOnlySpan<byte> encrypted) => throw new CryptographicException("The key was not found in the key ring.");
    }
}
