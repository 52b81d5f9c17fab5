namespace Knowrithm.Sandbox;

internal sealed class ProviderBook
{
    private readonly List<Provider> _all = [];

    public ProviderBook(Clock clock) => Catalogue.Plant(this, clock.Now);

    public IEnumerable<Provider> Present => _all.Where(p => !p.IsDeleted);

    public void Add(Provider provider) => _all.Add(provider);

    public bool IsKnown(string id) => _all.Exists(p => p.Id == id || p.Models.Exists(m => m.Id == id));

    public Provider? ByName(string name) => Present.FirstOrDefault(p => p.IsCalled(name));

    public Provider Get(string? id) => Present.FirstOrDefault(p => p.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound("Provider");

    public static ProviderModel GetModel(Provider provider, string? id) =>
        provider.Present.FirstOrDefault(m => m.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw ApiException.NotFound("Model");
}
