using Acme.Warehouse;

namespace Knowrithm.Warehouse.Tests;

/// <summary>What the copy says is there, in the words of <see cref="Source.ReadAsync"/>.</summary>
internal static class Copy
{
    public static List<string> Read(WarehouseFile file)
    {
        List<string> lines =
        [
            .. file.Ids("SELECT concat_ws(' ', 'conversation', id, title, status, message_count, total_tokens, epoch_us(created_at), epoch_us(updated_at), " +
                "epoch_us(last_activity)) FROM current_conversations"),
            .. file.Ids("SELECT concat_ws(' ', 'message', id, conversation_id, role, content, tokens_used, epoch_us(created_at)) FROM current_messages"),
            .. file.Ids("SELECT concat_ws(' ', 'lead', id, full_name, email, status, epoch_us(created_at), epoch_us(updated_at)) FROM current_leads"),
        ];
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    public static List<string> Conversations(WarehouseFile file) => file.Ids("SELECT id FROM current_conversations");

    public static List<string> Messages(WarehouseFile file, string conversation) =>
        file.Ids("SELECT id FROM current_messages WHERE conversation_id = $id ORDER BY id", ("id", conversation));
}
