namespace Knowrithm.Sandbox;

internal sealed class UserBook
{
    private readonly List<User> _all = [];

    public UserBook(Clock clock)
    {
        Admin = new(clock.Now)
        {
            Id = Demo.AdminId,
            CompanyId = Demo.CompanyId,
            Email = Demo.UserEmail,
            Username = "demo-admin",
            Password = Demo.UserPassword,
            FirstName = "Dana",
            LastName = "Demo",
            Role = "admin",
            EmailVerified = true,
        };
        _all.Add(Admin);
    }

    public User Admin { get; }

    public void Add(User user) => _all.Add(user);

    public User? ByEmail(string email) => _all.Find(u => u.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public User? ByUsername(string name) => _all.Find(u => u.Username.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The user, if it is of the caller's company.</summary>
    public User Get(string id, Caller caller) =>
        _all.Find(u => u.Id.Equals(id, StringComparison.OrdinalIgnoreCase) && u.CompanyId == caller.User!.CompanyId) ?? throw ApiException.NotFound("User");

    public List<User> Of(string companyId) => [.. _all.Where(u => u.CompanyId == companyId)];
}
