using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>What the answers of the tests say, whatever they are wrapped in: one plain object for each kind of result.</summary>
internal static class Canonical
{
    private const string AgentJson = """
        {"id":"41","name":"Support","description":"Answers","status":"active","company_id":"7","model_name":"gpt-4o-mini","temperature":0.5,"max_tokens":512,
         "capabilities":["chat"],"languages":["en"],"average_rating":4.5,"total_conversations":12,"total_messages":340,
         "created_at":"2026-02-01T03:04:05+00:00","updated_at":"2026-02-02T03:04:05+00:00"}
        """;

    private const string MessageJson = """
        {"id":"51","role":"assistant","content":"Hello [Source 1]","content_type":"text","confidence_score":0.5,"tokens_used":64,"processing_time":1.5,
         "sources":[{"source_number":1,"document_name":"Handbook","cited":true}],"created_at":"2026-02-01T03:04:05+00:00"}
        """;

    private const string SourceJson = """
        {"id":"81","agent_id":"41","company_id":"7","base_url":"https://docs.example.org","domain":"example.org","seed_urls":["https://docs.example.org/a"],
         "allowed_paths":["/a"],"disallowed_paths":["/b"],
         "crawl_config":{"mode":"polite"},"max_depth":3,"max_pages":50,"crawl_frequency_minutes":1440,"last_crawl_status":"active",
         "last_crawl_started_at":"2026-02-01T03:04:05+00:00","is_active":true,"created_at":"2026-02-01T03:04:05+00:00"}
        """;

    private const string PageJson = """
        {"id":"82","website_source_id":"81","canonical_url":"https://docs.example.org/a","path":"/a","title":"A","last_crawl_status":"crawled",
         "last_http_status":200,"content_length":5000000000,
         "language":"en","metadata":{"author":"Ada"},"next_crawl_at":"2026-02-02T03:04:05+00:00","created_at":"2026-02-01T03:04:05+00:00"}
        """;

    private const string ModelJson = """
        {"id":"94","provider_id":"93","name":"gpt-4o-mini","display_name":"GPT-4o mini","model_type":"llm","context":128000,"pricing":{"input":0.15,
         "output":0.6},
         "supports_streaming":true,"supports_function_calling":true,"supports_vision":false,"is_recommended":true,"is_deprecated":false,"tags":["fast"]}
        """;

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["agent"] = AgentJson,
        ["conversation"] = $$"""
            {"id":"31","title":"Prices","status":"active","agent":{{AgentJson}},"message_count":2,"total_tokens":640,"max_context_length":4000,
             "lead_satisfaction":5,
             "context_strategy":"sliding_window","tags":["sales"],"created_at":"2026-02-01T03:04:05+00:00","last_activity":"2026-02-01T03:05:05+00:00"}
            """,
        ["message"] = MessageJson,
        ["lead"] = """
            {"id":"21","first_name":"Ada","last_name":"Lovelace","email":"ada@example.org","phone":"15550100","status":"new","source":"website",
             "company":{"id":"7","name":"Acme","is_active":true},"consent_data_processing":true,"consent_marketing":false,"is_active":true,
             "created_at":"2026-02-01T03:04:05+00:00"}
            """,
        ["stats"] = """
            {"agent_id":"41","agent_name":"Support","status":"active","total_conversations":12,"total_messages":340,"documents_count":3,"databases_count":1,
             "average_rating":4.5,
             "llm_provider":"openai","llm_model":"gpt-4o-mini","created_at":"2026-02-01T03:04:05+00:00"}
            """,
        ["embed"] = """{"simple":"<script>1</script>","advanced":"<script>2</script>","agent_id":"41","agent_name":"Support","preview_url":"https://example.org/p"}""",
        ["health"] = """{"status":"healthy"}""",
        ["connection"] = """
            {"id":"71","name":"Shop","database_type":"postgresql","is_active":true,"test_result":"reachable","pool_size":15,"max_overflow":10,
             "connection_params":{"sslmode":"require"},
             "created_at":"2026-02-01T03:04:05+00:00","updated_at":"2026-02-02T03:04:05+00:00"}
            """,
        ["connection_test"] = """{"is_valid":false,"message":"no route to host","tested_at":"2026-02-01T03:04:05+00:00","latency_ms":45.5,"accessible_tables":127}""",
        ["sample_queries"] = """{"connection_id":"71","queries":[{"description":"The best ten","sql":"SELECT 1","category":"analytics"}]}""",
        ["snapshot"] = """{"connection_id":"71","snapshot":{"entities":[{"name":"Customer"}]},"tables":[{"name":"customers"}],"generated_at":"2026-02-01T03:04:05+00:00"}""",
        ["table"] = """
            {"id":"72","table_name":"orders","schema_name":"public","table_type":"table","columns_info":{"id":{"type":"integer"}},"row_count":5000000000,
             "table_size":6000000000,
             "created_at":"2026-02-01T03:04:05+00:00","updated_at":"2026-02-02T03:04:05+00:00"}
            """,
        ["website_source"] = SourceJson,
        ["website_page"] = PageJson,
        ["handshake"] = $$"""{"crawl_task_id":"61","website_page":{{PageJson}},"website_source":{{SourceJson}}}""",
        ["settings"] = """
            {"id":"91","llm_provider_id":"93","llm_provider":"openai","llm_provider_label":"OpenAI","llm_model_id":"94","llm_model_name":"gpt-4o-mini",
             "llm_api_key":"sk-…abc","llm_temperature":0.7,"llm_max_tokens":1000,
             "llm_additional_params":{"style":"brief"},"embedding_provider_id":"93","embedding_provider":"openai","embedding_model_id":"95",
             "embedding_model_name":"small","embedding_api_key":"sk-…def",
             "embedding_dimension":768,"widget_config":{"colour":"red"},"agent":{"name":"Support"},"is_default":false,"is_active":true,
             "created_at":"2026-02-01T03:04:05+00:00"}
            """,
        ["model"] = ModelJson,
        ["provider"] = $$"""
            {"id":"93","value":"openai","label":"OpenAI","description":"GPT","provider_type":"both","pricing_tier":"premium","requires_api_key":true,
             "requires_base_url":false,"default_base_url":"https://api.openai.com/v1",
             "is_featured":true,"tags":["popular"],"models":[{{ModelJson}}],"created_at":"2026-02-01T03:04:05+00:00"}
            """,
        ["settings_providers"] = """
            {"llm_providers":[{"value":"openai"}],"embedding_providers":[{"value":"openai"}],"metadata":{"total_llm_providers":12,
             "total_embedding_providers":5,"pricing_tiers":["free","premium"]}}
            """,
        ["task"] = """{"task_id":"61","status":"running","progress":40,"created_at":"2026-02-01T03:04:05+00:00"}""",
    };

    public static JsonNode Of(string kind) => JsonNode.Parse(Texts[kind])!;

    /// <summary>All that was expected is there, and nothing was made up: what else is written is empty.</summary>
    public static void AssertSame(JsonNode? expected, JsonNode? actual, string at = "$")
    {
        switch (expected)
        {
            case JsonObject fields:
                var found = Assert.IsType<JsonObject>(actual);
                foreach (var (name, value) in fields) AssertSame(value, found[name], $"{at}.{name}");
                foreach (var (name, value) in found)
                    if (!fields.ContainsKey(name))
                        Assert.True(value is null or JsonArray { Count: 0 } || value?.ToJsonString() == "\"\"",
                            $"{at}.{name} was not sent, but reads {value?.ToJsonString()}.");
                break;
            case JsonArray items:
                var list = Assert.IsType<JsonArray>(actual);
                Assert.Equal(items.Count, list.Count);
                for (var i = 0; i < items.Count; i++) AssertSame(items[i], list[i], $"{at}[{i}]");
                break;
            default:
                Assert.True(JsonNode.DeepEquals(expected, actual), $"{at}: expected {expected?.ToJsonString()}, read {actual?.ToJsonString() ?? "nothing"}.");
                break;
        }
    }

    /// <summary>A result as our own serializer writes it.</summary>
    public static JsonNode Write(object result) => JsonNode.Parse(JsonSerializer.Serialize(result, Wire.Options.GetTypeInfo(result.GetType())))!;

    /// <summary>Calls the method of a route, lets it read an answer, and gives what it made of it.</summary>
    public static Task<object> ReadAsync(MethodInfo method, string body, System.Net.HttpStatusCode status = System.Net.HttpStatusCode.OK) =>
        new RequestRecorder(body, status).InvokeAsync(method, Sample.Arguments(method, full: true), static options => options.MaxAttempts = 1);
}
