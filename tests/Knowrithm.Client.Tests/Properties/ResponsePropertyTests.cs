#pragma warning disable KNOW001 // what is untyped is not read here
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>Every type that a route of the table answers with, in any shape that a server may give it.</summary>
public sealed class ResponsePropertyTests
{
    private static readonly Dictionary<string, Type> Types = RouteTable.All.Select(static route => Unwrap(route.Method.ReturnType))
        .Where(static type => typeof(ApiObject).IsAssignableFrom(type) && !type.IsAbstract)
        .Distinct().ToDictionary(static type => type.Name);

    public static TheoryData<string> Results => [.. Types.Keys];

    public static TheoryData<string> Routes => [.. RouteTable.All.Select(static route => route.ToString())];

    [Theory, MemberData(nameof(Results))]
    public void A_response_is_refused_or_read_and_written_back_without_loss(string name)
    {
        var info = Wire.Options.GetTypeInfo(Types[name]);
        var whole = JsonNode.Parse(JsonSerializer.Serialize(Sample.Of(Types[name], full: true), info))!;

        JsonMutation.Several.Sample(mutations =>
        {
            var sent = JsonMutation.Apply(whole, mutations);
            object? read;
            try
            {
                read = JsonSerializer.Deserialize(sent, info);
            }
            catch (JsonException)
            {
                // Refused; what has not been changed never is.
                return mutations.Length > 0;
            }
            var lost = Lossless.Lost(JsonNode.Parse(sent), JsonNode.Parse(JsonSerializer.Serialize(read, info)));
            return lost is null ? true : throw new InvalidOperationException($"{lost} in {sent}");
        }, iter: Runs.Of(Excerpt.IsWhole ? 200 : 50));
    }

    [Theory, MemberData(nameof(Routes))]
    public void A_route_returns_a_result_or_throws_the_typed_exception(string line)
    {
        var route = RouteTable.All.Single(route => route.ToString() == line);
        var type = Unwrap(route.Method.ReturnType);
        var entity = Types.ContainsValue(type) ? JsonNode.Parse(JsonSerializer.Serialize(Sample.Of(type, full: true), Wire.Options.GetTypeInfo(type)))!
            : new JsonObject { ["id"] = "1" };
        var envelope = new JsonObject
        {
            ["task_id"] = "t1",
            ["data"] = entity.DeepClone(),
            ["items"] = new JsonArray(entity.DeepClone()),
            ["pagination"] = new JsonObject { ["page"] = 1, ["pages"] = 2, ["per_page"] = 1, ["total"] = 2 }
        };

        Gen.Select(JsonMutation.Several, Gen.Bool).Sample((mutations, isWrapped) =>
        {
            var sent = JsonMutation.Apply(isWrapped ? envelope : entity, mutations);
            try
            {
                return Canonical.ReadAsync(route.Method, sent).GetAwaiter().GetResult() is not null;
            }
            catch (KnowrithmSerializationException e)
            {
                return e.RawBody!.Length > 0;
            }
            // A receipt whose status is gone from "success" to something else may report a failure.
            catch (KnowrithmApiException e)
            {
                return e.RawBody!.Length > 0;
            }
        }, iter: Runs.Of(Excerpt.IsWhole ? 30 : 10), threads: 1);
    }

    [Fact]
    public void Most_types_are_covered() => Assert.InRange(Types.Count, 60, int.MaxValue);

    private static Type Unwrap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() is var open
        && (open == typeof(Task<>) || open == typeof(Operation<>) || open == typeof(Page<>)) ? Unwrap(type.GetGenericArguments()[0]) : type;
}
