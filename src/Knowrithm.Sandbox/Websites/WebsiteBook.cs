namespace Knowrithm.Sandbox;

internal sealed class WebsiteBook
{
    private readonly List<WebsiteSource> _all = [];

    public IEnumerable<WebsiteSource> Present => _all.Where(s => !s.IsDeleted);

    public void Add(WebsiteSource source) => _all.Add(source);

    public WebsiteSource Get(string id) => Present.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound("Website source");

    public WebsiteSource? Find(Agent agent, Uri url) =>
        Present.FirstOrDefault(s => s.Agent == agent && s.BaseUrl.Authority.Equals(url.Authority, StringComparison.OrdinalIgnoreCase));
}
