using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

public sealed class OptionalFieldTests
{
    private static readonly PropertyInfo[] Fields =
        [.. typeof(KnowrithmClient).Assembly.GetExportedTypes().SelectMany(static type => type.GetProperties())
            .Where(static property => IsOptional(property.PropertyType))];

    public static TheoryData<string, string> All => [.. Fields.Select(static member => (member.DeclaringType!.Name, member.Name))];

    [Theory, MemberData(nameof(All))]
    public void A_field_that_is_not_set_is_absent_and_so_is_one_set_to_null(string type, string name)
    {
        var field = Find(type, name);

        Assert.Equal("{}", Write(field.DeclaringType!));
        if (!Inner(field).IsValueType) Assert.Equal("{}", Write(field.DeclaringType!, field, Convert(field, Inner(field), null)));
    }

    [Theory, MemberData(nameof(All))]
    public void A_value_is_written_alone_and_false_is_a_value(string type, string name)
    {
        var field = Find(type, name);

        var json = JsonDocument.Parse(Write(field.DeclaringType!, field, Sample.Of(field.PropertyType, full: true))).RootElement;

        var written = Assert.Single(json.EnumerateObject());
        Assert.Equal(WireName(field), written.Name);
        Assert.Equal(JsonSerializer.Serialize(Sample.Of(Inner(field), full: true), Wire.Options.GetTypeInfo(Inner(field))), written.Value.GetRawText());
        if (Inner(field) == typeof(bool)) Assert.Equal(JsonValueKind.False, written.Value.ValueKind);
    }

    [Theory, MemberData(nameof(All))]
    public void A_cleared_field_is_null(string type, string name)
    {
        var field = Find(type, name);

        var json = Write(field.DeclaringType!, field, Convert(field, typeof(Optional.ClearField), Optional.Clear));

        Assert.Equal($$"""{"{{WireName(field)}}":null}""", json);
    }

    [Fact]
    public async Task The_request_itself_says_so_too()
    {
        var recorder = new RequestRecorder("""{"lead":{"id":"l1"}}""");
        using var client = recorder.Client();
        string? missing = null;

        await client.Leads.StartUpdateLeadAsync("l1", new() { Phone = Optional.Clear, Notes = missing, FirstName = "Ada", ConsentMarketing = false });

        Assert.Equal("""{"first_name":"Ada","phone":null,"consent_marketing":false}""", System.Text.Encoding.UTF8.GetString(recorder.Only.Body!));
    }

    // The few that snake_case cannot produce are in the contract table by name.
    private static string WireName(PropertyInfo field) => field.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name
        ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name);

    private static string Write(Type type, PropertyInfo? field = null, object? value = null)
    {
        var request = Sample.Of(type, full: false);
        field?.SetValue(request, value);
        return JsonSerializer.Serialize(request, Wire.Options.GetTypeInfo(type));
    }

    private static object Convert(PropertyInfo field, Type from, object? value) => field.PropertyType.GetMethod("op_Implicit", [from])!.Invoke(null, [value])!;

    private static PropertyInfo Find(string type, string name) => Fields.Single(field => field.DeclaringType!.Name == type && field.Name == name);

    private static Type Inner(PropertyInfo field) => field.PropertyType.GetGenericArguments()[0];

    private static bool IsOptional(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>);
}
