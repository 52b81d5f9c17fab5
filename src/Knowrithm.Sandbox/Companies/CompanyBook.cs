namespace Knowrithm.Sandbox;

internal sealed class CompanyBook
{
    private readonly List<Company> _all = [];

    public CompanyBook(Clock clock)
    {
        Demo = new(clock.Now)
        {
            Id = Sandbox.Demo.CompanyId,
            Name = "Demo Company",
            Email = "hello@demo-company.example",
            Phone = "+1 555 0100",
            IsVerified = true
        };
        _all.Add(Demo);
    }

    /// <summary>The one that all agents, conversations and leads belong to.</summary>
    public Company Demo { get; }

    public void Add(Company company) => _all.Add(company);

    public Company? Find(string? id, bool deleted = false) =>
        _all.Find(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase) && c.DeletedAt is not null == deleted);

    /// <summary>The company, active or not.</summary>
    public Company Get(string? id) => _all.Find(c => c.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw ApiException.NotFound("Company");

    public IEnumerable<Company> Where(Func<Company, bool> which) => _all.Where(which);
}
