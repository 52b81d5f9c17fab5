using System.Globalization;
using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class WebhookBook(World world, WebhookSender sender)
{
    private readonly List<Webhook> _webhooks = [];

    public IReadOnlyList<Webhook> All => _webhooks;

    public void Add(Webhook webhook) => _webhooks.Add(webhook);

    public bool Remove(string id) => _webhooks.RemoveAll(w => w.Id == id) > 0;

    public void Clear() => _webhooks.Clear();

    public int Emit(string name, JsonObject data)
    {
        var wanting = _webhooks.Where(w => w.Wants(name)).ToList();
        var timestamp = world.Clock.Now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        foreach (var webhook in wanting) sender.Send(new(webhook, name, timestamp, data, 1, 0));
        return wanting.Count;
    }
}
