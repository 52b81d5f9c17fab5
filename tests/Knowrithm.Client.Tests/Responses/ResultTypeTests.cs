using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;
using Refit;

namespace Knowrithm.Client.Tests;

/// <summary>What holds for every result type there is, so that a new one cannot forget it.</summary>
public sealed class ResultTypeTests
{
    private static IEnumerable<Type> Types => typeof(KnowrithmClient).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(ApiObject)) && !type.IsAbstract && Wire.Options.TryGetTypeInfo(type, out _));

    private static IEnumerable<MethodInfo> Methods => ClientResources.All.SelectMany(static resource => resource.GetMethods())
        .Where(static method => method.IsDefined(typeof(HttpMethodAttribute), inherit: true));

    public static TheoryData<Type> All => [.. Types];

    public static TheoryData<Type> Returned =>
        [.. Methods.Select(static method => method.ReturnType.GetGenericArguments()[0]).Where(static type => type != typeof(Stream)).Distinct()];

    public static TheoryData<Type> Sent =>
        [.. Methods.SelectMany(static method => method.GetParameters()).Where(static parameter => parameter.IsDefined(typeof(BodyAttribute)))
            .Select(static parameter => parameter.ParameterType).Distinct()];

    [Theory, MemberData(nameof(Returned))]
    public void What_a_method_returns_has_a_shape_and_metadata(Type type)
    {
        if (!type.IsGenericType)
        {
            // A script or a page is no JSON: it has a shape alone.
            Assert.True(Wire.Shapes.Find(type) is not null || Wire.Options.GetTypeInfo(type) is not null);
            return;
        }

        Assert.NotNull(Wire.Shapes.Find(type));
        // What has a shape of its own needs no metadata.
        if (Wire.Shapes.Find(type.GetGenericArguments()[0]) is null) Assert.NotNull(Wire.Options.GetTypeInfo(type.GetGenericArguments()[0]));
        if (type.GetGenericTypeDefinition() == typeof(Page<>))
            Assert.NotNull(Wire.Options.GetTypeInfo(typeof(IReadOnlyList<>).MakeGenericType(type.GetGenericArguments())));
    }

    [Theory, MemberData(nameof(Sent))]
    public void What_a_method_sends_has_metadata_or_writes_itself(Type type) =>
    Assert.True(typeof(IRequestBody).IsAssignableFrom(type) || Wire.Options.GetTypeInfo(type) is not null);

    [Theory, MemberData(nameof(All))]
    public void A_field_that_we_do_not_know_is_kept_and_written_back(Type type)
    {
        const string Extra = """{"a_field_of_tomorrow":{"deep":[1,"zwei",null]},"AnotherOne":12.50}""";

        var result = (ApiObject)JsonSerializer.Deserialize(Extra, Wire.Options.GetTypeInfo(type))!;

        Assert.Equal(["AnotherOne", "a_field_of_tomorrow"], result.AdditionalProperties.Keys.Order(StringComparer.Ordinal));
        var written = JsonSerializer.SerializeToElement(result, Wire.Options.GetTypeInfo(type));
        Assert.Equal("""{"deep":[1,"zwei",null]}""", written.GetProperty("a_field_of_tomorrow").GetRawText());
        Assert.Equal("12.50", written.GetProperty("AnotherOne").GetRawText());
    }

    [Theory, MemberData(nameof(All))]
    public void Every_field_may_be_null_and_lists_and_ids_never_are(Type type)
    {
        var info = Wire.Options.GetTypeInfo(type);
        var nulls = $"{{{string.Join(',', info.Properties.Where(static property => !property.IsExtensionData).Select(static property =>
            $"\"{property.Name}\":null"))}}}";

        foreach (var json in (string[])[nulls, "{}"])
        {
            var result = JsonSerializer.Deserialize(json, info)!;
            foreach (var property in type.GetProperties()
                .Where(static property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)))
                Assert.NotNull(property.GetValue(result));
            foreach (var property in type.GetProperties().Where(IsNeverNull)) Assert.NotNull(property.GetValue(result));
        }
    }

    [Theory, MemberData(nameof(All))]
    public void An_empty_text_for_a_number_or_a_flag_reads_as_null(Type type)
    {
        var info = Wire.Options.GetTypeInfo(type);
        foreach (var property in info.Properties.Where(static property => property.PropertyType == typeof(int?) || property.PropertyType == typeof(long?)
            || property.PropertyType == typeof(double?) || property.PropertyType == typeof(bool?) || property.PropertyType == typeof(DateTimeOffset?)))
            Assert.Null(property.Get!(JsonSerializer.Deserialize($"{{\"{property.Name}\":\"\"}}", info)!));
    }

    [Theory, MemberData(nameof(All))]
    public void Every_value_is_nullable_because_the_server_may_leave_it_out(Type type) =>
        Assert.All(Wire.Options.GetTypeInfo(type).Properties.Where(static property => property.Get is not null),
            static property => Assert.False(property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null, property.Name));

    [Theory, MemberData(nameof(All))]
    public void An_unknown_value_of_an_open_set_is_kept_as_it_came(Type type)
    {
        var info = Wire.Options.GetTypeInfo(type);
        foreach (var property in info.Properties.Where(static property => Nullable.GetUnderlyingType(property.PropertyType) is { } inner
            && inner.GetInterfaces().Any(static i => i.Name.StartsWith("IOpenEnum", StringComparison.Ordinal))))
        {
            var result = JsonSerializer.Deserialize($"{{\"{property.Name}\":\"Brand_New\"}}", info)!;
            Assert.Equal("Brand_New", property.Get!(result)!.ToString());
            Assert.Equal("Brand_New", JsonSerializer.SerializeToElement(result, info).GetProperty(property.Name).GetString());
        }
    }

    [Theory, MemberData(nameof(All))]
    public void A_user_can_make_one_with_all_that_the_server_may_say(Type type)
    {
        if (!type.IsPublic) return;

        var result = Activator.CreateInstance(type)!;

        foreach (var property in type.GetProperties()
            .Where(static property => property.Name is not nameof(ApiObject.AdditionalProperties) && !IsComputed(property)))
        {
            Assert.True(property.SetMethod is { IsPublic: true }, $"{type.Name}.{property.Name} cannot be set.");
            property.SetValue(result, Sample.Of(property.PropertyType, full: false));
            Assert.NotNull(property.GetValue(result));
        }
    }

    // Worked out from the others, and no news of its own.
    private static bool IsComputed(PropertyInfo property) => property.IsDefined(typeof(JsonIgnoreAttribute))
        && property.Name is nameof(Health.IsHealthy) or nameof(UploadResult.IsPartial) or nameof(LeadRegistration.Credential) or nameof(EmbedCode.Html);

    private static bool IsNeverNull(PropertyInfo property) =>
        property.PropertyType == typeof(string) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;
}
