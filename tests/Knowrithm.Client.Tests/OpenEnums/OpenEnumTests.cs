using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>What holds for every open enumeration. The generator writes most of it, but no test relies on that.</summary>
public sealed partial class OpenEnumTests
{
    public static TheoryData<Type> All => [.. typeof(KnowrithmClient).Assembly.GetExportedTypes().Where(IsOpenEnum)];

    [Theory, MemberData(nameof(All))]
    public void Each_value_is_a_property_a_constant_and_a_known_value(Type type)
    {
        var constants = type.GetNestedType("Values")!.GetFields()
            .ToDictionary(static field => field.Name, static field => (string)field.GetRawConstantValue()!);

        Assert.NotEmpty(constants);
        Assert.Equal(constants, Properties(type).ToDictionary(static property => property.Name, static property => Text(property.GetValue(null)!)));
        Assert.Equal(constants.Values, Known(type));
        Assert.All(constants.Values, static text => Assert.Matches(WireText(), text));
    }

    [Theory, MemberData(nameof(All))]
    public void Values_are_equal_whatever_their_case_and_keep_it(Type type)
    {
        var value = Properties(type).First().GetValue(null)!;
        var shouted = Make(type, Text(value).ToUpperInvariant());

        Assert.Equal(value, shouted);
        Assert.Equal(value.GetHashCode(), shouted.GetHashCode());
        Assert.NotEqual(value, Make(type, "of_tomorrow"));
        Assert.Equal(Text(value).ToUpperInvariant(), shouted.ToString());
        Assert.Equal(Text(shouted), ((IFormattable)shouted).ToString(null, null));
    }

    [Theory, MemberData(nameof(All))]
    public void The_default_is_an_empty_text(Type type)
    {
        var value = Activator.CreateInstance(type)!;

        Assert.Equal("", Text(value));
        Assert.Equal(Make(type, ""), value);
        Assert.Equal(Make(type, null), value);
    }

    [Theory, MemberData(nameof(All))]
    public void A_value_is_a_text_in_JSON_whoever_reads_it(Type type)
    {
        foreach (var text in Known(type).Append("of_tomorrow"))
        {
            var value = Make(type, text);

            Assert.Equal($"\"{text}\"", JsonSerializer.Serialize(value, type));
            Assert.Equal(value, JsonSerializer.Deserialize($"\"{text}\"", type));
            // Some stand in queries alone.
            if (Wire.Options.TryGetTypeInfo(type, out var info)) Assert.Equal(value, JsonSerializer.Deserialize($"\"{text}\"", info));
            Assert.Equal(text, TypeDescriptor.GetConverter(type).ConvertToInvariantString(value));
            Assert.Equal(value, TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));
        }
    }

    private static bool IsOpenEnum(Type type) =>
        type.IsValueType && type.GetInterfaces().Any(static face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IOpenEnum<>));

    private static PropertyInfo[] Properties(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Static);

    private static object Make(Type type, string? text) => Activator.CreateInstance(type, text)!;

    private static string Text(object value) => (string)value.GetType().GetProperty("Value")!.GetValue(value)!;

    private static IEnumerable<string> Known(Type type)
    {
        var typed = typeof(OpenEnumTests).GetMethod(nameof(KnownOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type);
        return (IEnumerable<string>)typed.Invoke(null, null)!;
    }

    private static string[] KnownOf<T>()
        where T : struct, IOpenEnum<T> => [.. T.Known.ToArray().Select(static known => known.Value)];

    [GeneratedRegex("^[a-z0-9]+([_.][a-z0-9]+)*$")]
    private static partial Regex WireText();
}
