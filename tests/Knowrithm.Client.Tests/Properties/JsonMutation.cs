using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;

namespace Knowrithm.Client.Tests;

/// <summary>
/// One change to an answer, of those that a server makes: a field more, a field less, null, a number as a text or a text as a number, another text.
/// </summary>
internal sealed record JsonMutation(int Place, int Kind, string Text, double Number)
{
    private static readonly string[] Kinds = ["add", "remove", "null", "retype", "replace"];

    public static Gen<JsonMutation[]> Several { get; } =
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, Kinds.Length - 1], Gen.String[Gen.Char["abcxyz_0159 \"\\/<>é€\n\u0001"], 0, 8], Gen.Double[-1e6, 1e6])
            .Select(static (place, kind, text, number) => new JsonMutation(place, kind, text, Math.Round(number, 3))).Array[0, 6];

    public static string Apply(JsonNode json, JsonMutation[] mutations)
    {
        var copy = json.DeepClone();
        foreach (var mutation in mutations) mutation.Apply([.. Objects(copy)]);
        return copy.ToJsonString();
    }

    public override string ToString() => $"{Kinds[Kind]} at {Place}: {JsonSerializer.Serialize(Text)}, {Number}";

    private void Apply(JsonObject[] objects)
    {
        if (objects.Length == 0) return;
        var target = objects[Place % objects.Length];
        if (Kind == 0)
        {
            target[$"added_{Text}"] = (Place % 4) switch { 0 => Text, 1 => Number, 2 => new JsonObject { [Text] = new JsonArray(Number, Text) }, _ => true };
            return;
        }
        if (target.Count == 0) return;
        var (name, value) = target.ElementAt(Place / objects.Length % target.Count);
        if (Kind == 1) target.Remove(name);
        else if (Kind == 2) target[name] = null;
        else if (Kind == 4 && value?.GetValueKind() == JsonValueKind.String) target[name] = Text;
        else if (Kind == 3 && value?.GetValueKind() == JsonValueKind.Number) target[name] = value.ToJsonString();
        else if (Kind == 3 && value?.GetValueKind() == JsonValueKind.String) target[name] =
            double.TryParse((string)value!, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : Number;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? json) => json switch
    {
        JsonObject fields => fields.SelectMany(static field => Objects(field.Value)).Prepend(fields),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
