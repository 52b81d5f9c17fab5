using System.Text.Json.Nodes;

namespace Knowrithm.Client.Tests;

/// <summary>What the sources wrap an object or a list in. The name says where it was seen.</summary>
internal static class Envelopes
{
    private const string Paging = """{"page":1,"per_page":20,"total":2,"pages":1,"has_next":false,"has_prev":false}""";

    /// <summary>One object; {0} is the object, {1} the same as a JSON text, {2} its own key, {3} the object under its key as a JSON text.</summary>
    public static IReadOnlyList<(string Name, string Text)> OfEntity { get; } =
    [
        ("at the root (Swagger, webhooks)", "{0}"),
        ("under its key (Swagger, widget)", """{"{2}":{0}}"""),
        ("under its key with success (Swagger, GET /lead)", """{"success":true,"{2}":{0}}"""),
        ("in data (Swagger, PUT of a connection)", """{"success":true,"data":{0},"message":"done"}"""),
        ("in data with a timestamp (Swagger, GET /user)", """{"success":true,"data":{0},"message":"done","timestamp":"2026-02-01T03:04:05Z"}"""),
        ("in data, first (CLI)", """{"data":{0},"message":"done","success":true}"""),
        ("in Data (CLI)", """{"Data":{0}}"""),
        ("in data under its key (older documents)", """{"success":true,"data":{"{2}":{0}},"message":"done"}"""),
        ("in data as a text (CLI)", """{"success":true,"data":{1}}"""),
        ("in data as a text under its key (CLI)", """{"data":{3}}"""),
    ];

    /// <summary>A list; {0} is the array, {1} the same as a JSON text, {2} the list's key, {3} the list under its key as a JSON text, {4} the paging.</summary>
    public static IReadOnlyList<(string Name, string Text)> OfList { get; } =
    [
        ("a bare array (CLI)", "{0}"),
        ("under its noun (Swagger)", """{"{2}":{0},"pagination":{4}}"""),
        ("under its noun, paging first", """{"pagination":{4},"{2}":{0}}"""),
        ("under its noun with the other spelling (Swagger, super-admin)",
            """{"{2}":{0},"pagination":{"current_page":1,"per_page":20,"total_items":2,"total_pages":1,"has_next":false,"has_prev":false,"next_page":null,"prev_page":null}}"""),
        ("under its noun without paging (Swagger, deleted lists)", """{"{2}":{0}}"""),
        ("under its noun beside a count (Swagger, providers)", """{"{2}":{0},"total":2}"""),
        ("under its noun, short paging (older documents)", """{"{2}":{0},"pagination":{"page":1,"per_page":20,"total":2}}"""),
        ("under its noun, paging as texts", """{"{2}":{0},"pagination":{"page":"1","per_page":"20","total":"2","pages":"1","has_next":false}}"""),
        ("under items (newer Swagger file)", """{"items":{0},"pagination":{4},"timestamp":"2026-02-01T03:04:05Z"}"""),
        ("under items, flat paging (TypeScript types)", """{"items":{0},"total":2,"page":1,"per_page":20,"total_pages":1}"""),
        ("in data (older documents, CLI)", """{"success":true,"data":{0},"pagination":{4}}"""),
        ("in data under its noun (Swagger, leads)", """{"data":{"{2}":{0},"pagination":{4}},"success":true}"""),
        ("in Data (CLI)", """{"Data":{0}}"""),
        ("in Data under its noun (CLI)", """{"Data":{"{2}":{0},"pagination":{4}}}"""),
        ("in data as a text (CLI)", """{"success":true,"data":{1}}"""),
        ("in data as a text under its noun (CLI)", """{"data":{3}}"""),
    ];

    public static string Fill(string envelope, JsonNode content, string key)
    {
        var keyed = new JsonObject { [key] = content.DeepClone() };
        return envelope.Replace("{4}", Paging, StringComparison.Ordinal).Replace("{2}", key, StringComparison.Ordinal)
            .Replace("{3}", JsonValue.Create(keyed.ToJsonString()).ToJsonString(), StringComparison.Ordinal)
            .Replace("{1}", JsonValue.Create(content.ToJsonString()).ToJsonString(), StringComparison.Ordinal)
            .Replace("{0}", content.ToJsonString(), StringComparison.Ordinal);
    }
}
