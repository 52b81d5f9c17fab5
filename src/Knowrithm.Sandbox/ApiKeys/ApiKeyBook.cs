using System.Security.Cryptography;
using System.Text;

namespace Knowrithm.Sandbox;

internal sealed class ApiKeyBook
{
    private readonly World _world;
    private readonly List<ApiKey> _all = [];
    private readonly Dictionary<string, ApiKey> _byKey = new(StringComparer.Ordinal);

    public ApiKeyBook(World world)
    {
        _world = world;
        Add(new(world.Users.Admin, Demo.ApiKey, Demo.ApiSecret, world.Clock.Now) { Id = Demo.ApiKeyId, Name = "Demo key", Scopes = ["full_access"] });
    }

    public void Add(ApiKey key)
    {
        _all.Add(key);
        _byKey[key.Key] = key;
    }

    public List<ApiKey> Of(User owner) => [.. _all.Where(k => k.Owner == owner)];

    public ApiKey Get(string id, User owner) => Of(owner).Find(k => k.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound("API key");

    public ApiKey Authenticate(string key, string secret)
    {
        if (key.Length == 0 || secret.Length == 0) throw new ApiException(401, "X-API-Key and X-API-Secret are required together");
        if (_byKey.GetValueOrDefault(key) is not { } found || !Same(secret, found.Secret)) throw new ApiException(401, "Invalid API credentials");
        var status = found.Status(_world.Clock.Now);
        if (status != "active") throw new ApiException(401, $"API key is {status}");
        found.UsageCount++;
        found.LastUsedAt = _world.Clock.Now;
        return found;
    }

    private static bool Same(string given, string expected) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
}
