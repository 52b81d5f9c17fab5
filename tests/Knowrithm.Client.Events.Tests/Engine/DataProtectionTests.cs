using System.Text;
using Knowrithm.Client.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

/// <summary>Who encrypts what is stored.</summary>
public sealed class DataProtectionTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("nothing", false)]
    [InlineData("Data Protection", true)]
    [InlineData("Data Protection, switched off", false)]
    [InlineData("a protector of its own beside it", true)]
    public async Task Data_Protection_encrypts_bodies_and_errors_where_it_is_registered(string what, bool isEncrypted)
    {
        var own = new Own();
        await using var engine = new TestEngine(
            static builder =>
            {
                TestEngine.Durable(builder);
                builder.AddHandler<LeadUpdated>("a", static (lead, _, _) => throw new DeadLetterException($"refused {lead.Lead.Id}"));
            },
            options: options => options.UseDataProtection = !what.EndsWith("switched off", StringComparison.Ordinal),
            configure: services =>
            {
                if (what != "nothing") services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
                if (what.StartsWith("a protector", StringComparison.Ordinal)) services.AddSingleton<IEventBodyProtector>(own);
            });
        await engine.ReceiveAsync(TestEngine.Lead("secret_lead"));
        await engine.RunDueAsync();

        var stored = Assert.Single(await engine.Services.GetRequiredService<IEventStore>().ListDeadLettersAsync(new("test", ""), new(), null, 10, Cancel));
        Assert.Equal(isEncrypted, !(Encoding.UTF8.GetString(stored.Event.Body.Span) + stored.Error.Text).Contains("secret_lead", StringComparison.Ordinal));
        var readable = Assert.Single(await engine.Operations.ListDeadLettersAsync(cancellationToken: Cancel).CollectAsync());
        Assert.Equal("refused secret_lead", readable.Error.Text);
        Assert.Contains("secret_lead", Encoding.UTF8.GetString(readable.Event.Body.Span), StringComparison.Ordinal);
        Assert.Equal(what.StartsWith("a protector", StringComparison.Ordinal), own.IsUsed);
    }

    private sealed class Own : IEventBodyProtector
    {
        public bool IsUsed { get; private set; }

        public byte[] Protect(ReadOnlySpan<byte> plain)
        {
            IsUsed = true;
            return [.. plain.ToArray().Select(static one => (byte)~one)];
        }

        public byte[] Unprotect(ReadOnlySpan<byte> encrypted) => Protect(encrypted);
    }
}
