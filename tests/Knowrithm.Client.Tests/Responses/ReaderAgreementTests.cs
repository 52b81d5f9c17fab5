using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>
/// The plain and the lenient reader, over every result, every member of it and every oddity: what the plain one takes means the same to the lenient
/// one, and what came before does not matter.
/// </summary>
public sealed class ReaderAgreementTests
{
    private static readonly MethodInfo Compare = typeof(ReaderAgreementTests).GetMethod(nameof(Differences), BindingFlags.NonPublic | BindingFlags.Static)!;

    private static readonly string[] Oddities =
    [
        "null", "true", "false", "\"true\"", "\"False\"", "1", "0", "-0", "-0.0", "\"\"", "\" \"", "\"None\"", "\"null\"", "\"NaN\"", "\"nan\"",
            "\"Infinity\"", "\"-Infinity\"", "\"\u221e\"",
        "12", "12.0", "12.5", "\"12\"", "\"12.0\"", "\"12.5\"", "\"+12\"", "\" 12 \"", "\"1,000\"", "\"0x10\"", "\"12.\"", "\".5\"", "\"1e2\"", "1e2", "1.2e1",
            "12e-1", "\"12e-1\"",
        "1e30", "\"1e30\"", "-1e30", "1e308", "\"1e308\"", "\"1e400\"", "1e-30", "\"1e-30\"", "12.5e-30", "\"4e-324\"", "79228162514264337593543950336",
            "\"79228162514264337593543950336\"",
        "12.00000000000000000000000000000000001", "\"12.00000000000000000000000000000000001\"", "0.30000000000000004", "\"0.1\"", "2147483647", "2147483648",
            "\"2147483648\"", "-2147483649",
        "9223372036854775807", "9223372036854775808", "\"9223372036854775808\"", "-9223372036854775808", "\"\u0661\"", "\"\\u0031\\u0032\"",
        "[]", "[1]", "[\"a\"]", "[null]", "{}", "{\"id\":\"x\"}", "{\"a\":1}", "\"{\\\"id\\\":\\\"x\\\"}\"", "\"2026-02-01\"", "\"yesterday\"", "\"\\ud800\"",
            "\"active\"", "\"\\n\"",
    ];

    private static IEnumerable<Type> Types => typeof(KnowrithmClient).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(ApiObject)) && !type.IsAbstract && Wire.Options.TryGetTypeInfo(type, out _));

    public static TheoryData<string> Results => [.. Types.Select(static type => type.Name)];

    [Theory, MemberData(nameof(Results))]
    public void Both_readers_agree_in_either_order_of_arrival(string name)
    {
        var type = Types.Single(type => type.Name == name);
        var differences = (List<string>)Compare.MakeGenericMethod(type).Invoke(null, null)!;

        Assert.Empty(differences);
    }

    [Theory]
    [InlineData("\"NaN\"", null)]
    [InlineData("\"1e-30\"", 1e-30)]
    [InlineData("1e-30", 1e-30)]
    [InlineData("\"1e30\"", 1e30)]
    [InlineData("79228162514264337593543950336", 79228162514264337593543950336d)]
    public void A_number_means_what_it_says(string json, double? expected)
    {
        foreach (var options in (JsonSerializerOptions[])[Wire.Plain, Wire.Options])
        {
            if (options == Wire.Plain && json[0] == '"') continue;
            Assert.Equal(expected, ((Agent)JsonSerializer.Deserialize($"{{\"temperature\":{json}}}", options.GetTypeInfo(typeof(Agent)))!).Temperature);
        }
    }

    [Theory]
    [InlineData("\"Infinity\"")]
    [InlineData("\"1e400\"")]
    public void An_invalid_number_is_refused_by_both(string json)
    {
        foreach (var options in (JsonSerializerOptions[])[Wire.Plain, Wire.Options])
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($"{{\"temperature\":{json}}}", options.GetTypeInfo(typeof(Agent))));
    }

    private static List<string> Differences<T>()
        where T : ApiObject
    {
        var differences = new List<string>();
        var (plainFirst, oddFirst) = (new PartReader<T>(), new PartReader<T>());
        // A list of texts that is one text: only the lenient reader takes a number for a text.
        foreach (var body in Bodies(typeof(T)))
        {
            var fresh = Read(new PartReader<T>(), body);
            var later = Read(plainFirst, body);
            var lenient = Describe(() => JsonSerializer.Deserialize(body, Wire.Info<T>()));
            var plain = Describe(() =>
                JsonSerializer.Deserialize(body, (System.Text.Json.Serialization.Metadata.JsonTypeInfo<T>)Wire.Plain.GetTypeInfo(typeof(T))));
            if (fresh != lenient || later != lenient || (plain != "refused" && plain != lenient))
                differences.Add($"{body}: fresh {fresh}, later {later}, lenient {lenient}, plain {plain}");
        }
        foreach (var body in Bodies(typeof(T)).Reverse())
            if (Read(oddFirst, body) != Read(new PartReader<T>(), body)) differences.Add($"{body}: differs in the other order");
        return differences;
    }

    private static IEnumerable<string> Bodies(Type type)
    {
        var names = Wire.Options.GetTypeInfo(type).Properties.Where(static property => !property.IsExtensionData).Select(static property => property.Name)
            .Append("of_tomorrow").ToArray();
        foreach (var (name, row) in names.Select(static (name, row) => (name, row)))
            foreach (var oddity in Excerpt.Of(Oddities, row, 5)) yield return $"{{\"{name}\":{oddity}}}";
        // The same seed each time: what is found can be found again.
        var random = new Random(7);
        for (var i = 0; i < 40; i++)
            yield return $"{{{string.Join(',', Enumerable.Range(0, random.Next(1, 5)).Select(_ => $"\"{names[random.Next(names.Length)]}\":{Any(random)}"))}}}";
    }

    private static string Any(Random random)
    {
        if (random.Next(3) == 0) return Oddities[random.Next(Oddities.Length)];
        var number = new StringBuilder(random.Next(2) == 0 ? "-" : "")
            .Append(random.NextInt64().ToString(CultureInfo.InvariantCulture)[..random.Next(1, 10)].TrimStart('0') is { Length: > 0 } digits ? digits : "0");
        if (random.Next(2) == 0) number.Append('.').Append(random.Next(1000));
        if (random.Next(2) == 0) number.Append('e').Append(random.Next(-40, 40));
        return random.Next(2) == 0 ? number.ToString() : $"\"{number}\"";
    }

    private static string Read<T>(PartReader<T> part, string body)
        where T : ApiObject
    {
        return Describe(() =>
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(body));
            reader.Read();
            return part.Read(ref reader, "$", null);
        });
    }

    private static string Describe<T>(Func<T?> read)
        where T : ApiObject
    {
        try
        {
            var value = read()!;
            var members = Wire.Options.GetTypeInfo(typeof(T)).Properties.Where(static property => property.Get is not null && !property.IsExtensionData)
                .Select(property => $"{property.Name}={Text(property.Get!(value))}");
            return string.Join(';',
                members.Concat(value.AdditionalProperties.OrderBy(static pair => pair.Key, StringComparer.Ordinal)
                    .Select(static pair => $"+{pair.Key}={pair.Value.GetRawText()}")));
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return "refused";
        }
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Secret secret => secret.Reveal(),
        JsonElement json => json.GetRawText(),
        _ => Safe(value),
    };

    private static string Safe(object value)
    {
        try
        {
            return JsonSerializer.Serialize(value, Wire.Options.TryGetTypeInfo(value.GetType(), out var info) ? info
                : Wire.Options.GetTypeInfo(typeof(JsonElement)));
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or InvalidCastException or NotSupportedException)
        {
            return value is System.Collections.IEnumerable items and not string ? string.Join(',', items.Cast<object?>().Select(Text)) : value.ToString()!;
        }
    }
}
