using System.Text.Json;

namespace Knowrithm.Client.Benchmarks;

/// <summary>What the server answers: a page of 100 conversations (about 49 KB), one agent (about 490 bytes).</summary>
internal static class Payloads
{
    public static byte[] Page { get; } = MakePage(1, 1);

    public static byte[] Agent { get; } = JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = "3f2a7c10-5b8e-4a64-9d0e-7a1c2b3d4e5f",
        name = "Website assistant",
        description = "Answers what visitors of the website ask about delivery, prices and returns.",
        status = "active",
        company_id = "8e0f6a52-14c3-4b1e-a9d7-0c5b6a7f8e9d",
        llm_settings_id = "c4b5a697-8877-4665-9544-332211009988",
        model_name = "gpt-4o-mini",
        temperature = 0.4,
        max_tokens = 1024,
        total_conversations = 1842,
        total_messages = 20931,
        created_at = "2026-01-12T08:31:07Z",
        updated_at = "2026-11-20T16:02:44Z",
    });

    public static byte[] Upload { get; } = JsonSerializer.SerializeToUtf8Bytes(new { documents = new[] { new { id = "d-1", status = "queued" } } });

    public static byte[] MakePage(int page, int pages) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        conversations = Enumerable.Range((page - 1) * 100, 100).Select(static i => new
        {
            id = $"11111111-2222-4333-8444-{i:D12}",
            title = $"A question about order {i}",
            status = "active",
            agent_id = "3f2a7c10-5b8e-4a64-9d0e-7a1c2b3d4e5f",
            entity_id = $"99999999-aaaa-4bbb-8ccc-{i:D12}",
            entity_type = "LEAD",
            message_count = i % 40,
            total_tokens = 1500 + i,
            context_strategy = "sliding_window",
            max_context_length = 4096,
            created_at = "2026-11-20T09:15:30Z",
            updated_at = "2026-11-20T09:45:12Z",
            last_activity = "2026-11-20T09:45:12Z",
        }),
        pagination = new { page, per_page = 100, total = pages * 100, pages, has_next = page < pages, has_prev = page > 1 },
    });
}
