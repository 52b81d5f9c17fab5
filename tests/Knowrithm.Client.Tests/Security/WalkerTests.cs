using System.ComponentModel;
using System.Reflection;
using Knowrithm.Client.Events;
using Knowrithm.Client.Webhooks;
using Microsoft.Extensions.Configuration;
using Newtonsoft.Json;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using JsonSerializer = System.Text.Json.JsonSerializer;

namespace Knowrithm.Client.Tests;

/// <summary>What others make of our objects: serializers, loggers and binders that walk them and know nothing of our attributes.</summary>
public sealed class WalkerTests
{
    private const string Secret = "planted-secret-0123456789";

    private static readonly Assembly[] Assemblies = [typeof(KnowrithmClient).Assembly, typeof(WebhookReceiverOptions).Assembly];

    public static TheoryData<string> Options =>
        [.. Assemblies.SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal) && !type.IsAbstract).Select(static type => type.FullName!)];

    public static TheoryData<string> Requests =>
        [.. typeof(KnowrithmClient).Assembly.GetExportedTypes().Where(static type => type.Name.EndsWith("Request", StringComparison.Ordinal) && Holds(type, []))
            .Select(static type => type.FullName!)];

    public static TheoryData<string> OpenEnums =>
        [.. typeof(KnowrithmClient).Assembly.GetExportedTypes().Where(IsOpenEnum).Select(static type => type.FullName!)];

    [Theory, MemberData(nameof(Options))]
    public void Options_print_no_secret_in_any_serializer_or_debugger(string name)
    {
        var options = Activator.CreateInstance(Find(name))!;
        Plant(options);

        AssertHidden(options);
    }

    [Theory, MemberData(nameof(Requests))]
    public void Requests_print_no_secret_in_any_serializer_or_debugger(string name) => AssertHidden(Sample.Of(Find(name), full: true), "a secret");

    [Fact]
    public void Credentials_sessions_and_secrets_print_none() => Assert.Multiple(
        static () => AssertHidden(KnowrithmCredential.ApiKey(Secret, Secret)),
        static () => AssertHidden(KnowrithmCredential.Bearer(Secret)),
        static () => AssertHidden(new Secret(Secret)),
        static () => AssertHidden(new WebhookSecrets(Secret)),
        static () => AssertHidden(new KnowrithmSession { AccessToken = Secret, RefreshToken = Secret }),
        static () => AssertHidden(new KnowrithmSessionCredential("ada@example.org", Secret)),
        static () => AssertHidden(new RequestOptions { Credential = KnowrithmCredential.Bearer(Secret) }));

    [Fact]
    public void Options_can_be_made_and_bound_as_ever()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Knowrithm:ApiKey"] = "ak_x",
            ["Knowrithm:ApiSecret"] = Secret,
            ["Knowrithm:Webhooks:Secrets:0"] = Secret,
            ["Knowrithm:Webhooks:Secrets:1"] = "older",
        }).Build();
        var client = new KnowrithmClientOptions { ApiKey = "ak_x", ApiSecret = Secret };
        var webhooks = new WebhookReceiverOptions();

        foreach (var _ in (int[])[1, 2]) configuration.GetSection("Knowrithm").Bind(client);
        configuration.GetSection("Knowrithm:Webhooks").Bind(webhooks);
        // Nothing there: a binder sets what it has read.
        configuration.GetSection("Nothing").Bind(client);

        Assert.Equal(("ak_x", Secret), (client.FixedCredential.Key!.Reveal(), client.FixedCredential.KeySecret!.Reveal()));
        Assert.Equal(("***", "***", null), (client.ApiKey, client.ApiSecret, client.BearerToken));
        Assert.Equal((2, "***"), (webhooks.Secrets.Count, webhooks.Secrets[0]));
    }

    [Fact]
    public void Options_can_be_copied_and_a_stored_mask_is_refused()
    {
        var from = new KnowrithmClientOptions { ApiKey = "ak_x", ApiSecret = Secret };

        var copy = new KnowrithmClientOptions { ApiKey = from.ApiKey, ApiSecret = from.ApiSecret };
        var failure = Assert.ThrowsAny<Exception>(() => new KnowrithmClient(new KnowrithmClientOptions { ApiKey = from.ApiKey, ApiSecret = "***" }));

        Assert.Equal(Secret, copy.FixedCredential.KeySecret!.Reveal());
        Assert.Contains("mask", failure.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(OpenEnums))]
    public void An_open_set_is_a_text_to_all_of_them_in_both_directions(string name)
    {
        var type = Find(name);
        var value = Activator.CreateInstance(type, "Brand_New")!;
        var nullable = typeof(Nullable<>).MakeGenericType(type);
        var holder = typeof(Holder<>).MakeGenericType(type);

        Assert.Equal("\"Brand_New\"", JsonConvert.SerializeObject(value));
        Assert.Equal(value, JsonConvert.DeserializeObject("\"Brand_New\"", type));
        Assert.Equal(value, JsonConvert.DeserializeObject("\"Brand_New\"", nullable));
        Assert.Null(JsonConvert.DeserializeObject("null", nullable));
        Assert.Equal("\"Brand_New\"", JsonSerializer.Serialize(value, type));
        var bound = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Value"] = "Brand_New", ["Optional"] = "Brand_New" })
            .Build().Get(holder)!;
        Assert.Equal((value, value), (holder.GetProperty("Value")!.GetValue(bound), holder.GetProperty("Optional")!.GetValue(bound)));
        Assert.Equal(value, TypeDescriptor.GetConverter(type).ConvertFrom("Brand_New"));
        Assert.Equal("Brand_New", TypeDescriptor.GetConverter(type).ConvertTo(value, typeof(string)));
    }

    [Fact]
    public void A_lead_goes_through_Newtonsoft_and_back()
    {
        var lead = new Lead { Id = "l1", Status = LeadStatus.New, Email = "ada@example.org" };

        var json = JsonConvert.SerializeObject(lead);
        var read = JsonConvert.DeserializeObject<Lead>(json)!;

        Assert.Contains("\"Status\":\"new\"", json, StringComparison.Ordinal);
        Assert.Equal((lead.Id, lead.Status, lead.Email), (read.Id, read.Status, read.Email));
    }

    private static void AssertHidden(object value, string secret = Secret)
    {
        string[] printed = [.. Walk(value)];
        Assert.All(printed, text => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Walk(object value)
    {
        yield return value.ToString()!;
        yield return Try(() => JsonSerializer.Serialize(value, value.GetType()));
        yield return Try(() => JsonConvert.SerializeObject(value));
        var sink = new Sink();
        using (var logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger()) logger.Information("{@Value} {Text}", value, value);
        yield return sink.Text;
        foreach (var property in value.GetType().GetProperties()
            .Where(static property => property.GetIndexParameters().Length == 0 && property.PropertyType == typeof(string)))
            yield return (string?)property.GetValue(value) ?? "";
        if (value.GetType().GetCustomAttribute<System.Diagnostics.DebuggerDisplayAttribute>() is { } display) yield return display.Value;
    }

    private static string Try(Func<string> print)
    {
        try
        {
            return print();
        }
        // A walker may well refuse a handler or a clock; what it says of that is printed, too.
        catch (Exception e) when (e is NotSupportedException or InvalidOperationException or System.Text.Json.JsonException or Newtonsoft.Json.JsonException)
        {
            return e.ToString();
        }
    }

    private static void Plant(object options)
    {
        foreach (var property in options.GetType().GetProperties().Where(static property => property.SetMethod is { IsPublic: true }))
        {
            if (property.PropertyType == typeof(Secret)) property.SetValue(options, new Secret(Secret));
            if (property.PropertyType == typeof(KnowrithmCredential)) property.SetValue(options, KnowrithmCredential.ApiKey(Secret, Secret));
            if (property.PropertyType == typeof(IList<string>)) property.SetValue(options, new List<string> { Secret });
            if (property.PropertyType == typeof(string)
                && property.Name is not ("BaseUrl" or "ApplicationName" or "Application" or "Account" or "RenamedFrom" or "ClientName" or "LastEventId"))
                property.SetValue(options, Secret);
        }
    }

    private static bool Holds(Type type, HashSet<Type> seen) => seen.Add(type) && type.GetProperties().Any(property =>
        property.PropertyType == typeof(Secret) || property.PropertyType == typeof(Optional<Secret>)
        || (property.PropertyType.Assembly == type.Assembly && property.PropertyType.IsClass && Holds(property.PropertyType, seen)));

    private static bool IsOpenEnum(Type type) => type.IsValueType && type.GetInterfaces()
        .Any(static one => one.Name.StartsWith("IOpenEnum", StringComparison.Ordinal));

    private static Type Find(string name) => Assemblies.Select(assembly => assembly.GetType(name)).First(static type => type is not null)!;

    private sealed class Sink : ILogEventSink
    {
        public string Text { get; private set; } = "";

        public void Emit(LogEvent logEvent) => Text += logEvent.RenderMessage(System.Globalization.CultureInfo.InvariantCulture) +
            string.Concat(logEvent.Properties.Values);
    }

    private sealed class Holder<T>
        where T : struct
    {
        public T Value { get; set; }

        public T? Optional { get; set; }
    }
}
