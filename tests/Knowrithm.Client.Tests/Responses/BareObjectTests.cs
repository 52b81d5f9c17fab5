using System.Reflection;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>An object that comes bare is read at once; the reader that looks at its members one by one says the same of every body.</summary>
public sealed class BareObjectTests
{
    private static readonly string[] Bodies = """
        {"id":"x"}; {"id":"x","status":"active"}; {"id":"x","status":"error"}; {"id":"x","status":404}; {"id":"x","status":"404"}; {"id":"x","status":null}
        {"id":"x","success":false}; {"id":"x","Success":false}; {"id":"x","success":true}; {"id":"x","ok":0}; {"id":"x","http_status":500}
        {"id":"x","status_code":200}; {"id":"x","error":"no"}; {"id":"x","errors":[1]}; {"id":"x","code":404}; {"id":"x","data":{"id":"y"}}
        {"id":"x","data":null}; {"id":"x","Data":{"id":"y"}}; {"id":"x","d\u0061ta":{"id":"y"}}; {"id":"x","agent":{"id":"y"}}; {"id":"x","lead":{"id":"y"}}
        {"id":"x","conversation":{"id":"y"}}; {"id":7}; {"id":""}; {"id":null}; {"id":"x","id":null}; {"id":null,"id":"x"}; {}
        {"name":"x"}; []; null; 5; {"id":"x"
        {"id":"x"} ; {"id":"x"}x; {"id":"x","created_at":"2026-02-30T00:00:00Z"}; {"id":"x","created_at":"2026-01-02T03:04:05Z"}
        {"id":"x","other":{"success":false}}
        """.Split([';', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<Type> Types => [.. typeof(KnowrithmClient).Assembly.GetTypes().Where(static type =>
        !type.IsAbstract && typeof(IIdentified).IsAssignableFrom(type) && Wire.Options.TryGetTypeInfo(type, out _))];

    [Theory, MemberData(nameof(Types))]
    public void Reading_at_once_and_member_by_member_are_the_same(Type type) =>
        Assert.Empty((IEnumerable<string>)typeof(BareObjectTests).GetMethod(nameof(Differences), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(type).Invoke(null, null)!);

    private static List<string> Differences<T>()
    {
        var wrong = new List<string>();
        var key = typeof(T).GetCustomAttribute<WireNameAttribute>()?.Entity ?? "item";
        string[] under = [$"{{\"id\":\"x\",\"{key}\":{{\"id\":\"y\"}}}}", $"{{\"{key}\":{{\"id\":\"y\"}}}}", $"{{\"id\":\"x\",\"{key}\":\"y\"}}"];
        foreach (var body in Bodies.Concat(under))
        {
            var (atOnce, byMember) = (new EntityShape<T>(), new EntityShape<T>());
            // From then on it looks at the members.
            _ = Read(byMember, "[]");
            if (Read(atOnce, body) is var one && Read(byMember, body) is var other && one != other) wrong.Add($"{body}: {one}, not {other}");
        }
        return wrong;
    }

    private static string Read<T>(EntityShape<T> shape, string body)
    {
        try
        {
            return Encoding.UTF8.GetString(Wire.Write(shape.Read(Encoding.UTF8.GetBytes(body))));
        }
        catch (JsonException e)
        {
            return $"{e.GetType().Name}: {e.Message}";
        }
    }
}
