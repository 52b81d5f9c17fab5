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
        Staff = new(clock.Now)
        {
            Id = Demo.StaffId,
            CompanyId = Demo.StaffCompanyId,
            Email = "staff@knowrithm.example",
            Username = "demo-staff",
            Password = Demo.UserPassword,
            FirstName = "Sam",
            LastName = "Staff",
            Role = "super_admin",
            EmailVerified = true,
        };
        _all.AddRange([Admin, Staff]);
    }

    public User Admin { get; }

    /// <summary>A user of Knowrithm itself, who belongs to none of the companies here.</summary>
    public User Staff { get; }

    public IReadOnlyList<User> All => _all;

    public void Add(User user) => _all.Add(user);

    public User? ByEmail(string email) => _all.Find(u => u.Email.Equals(email, StringComparison.OrdinalIgnoreCase));

    public User? ByUsername(string name) => _all.Find(u => u.Username.Equals(name, StringComparison.OrdinalIgnoreCase));

    public User Get(string id) => _all.Find(u => u.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) ?? throw ApiException.NotFound("User");

    /// <summary>The user, if it is of the caller's company.</summary>
    public User Get(string id, Caller caller) =>
        _all.Find(u => u.Id.Equals(id, StringComparison.OrdinalIgnoreCase) && u.CompanyId == caller.User!.CompanyId) ?? throw ApiException.NotFound("User");

    public List<User> Of(string companyId) => [.. _all.Where(u => u.CompanyId == companyId)];
}
