namespace Knowrithm.Sandbox;

internal static class UserBody
{
    public static Func<DateTimeOffset, string, User> Read(Fields body, World world)
    {
        var (email, username) = (body.Email("email", required: true), body.Text("username", required: true, max: 50));
        var (first, last) = (body.Text("first_name", required: true, max: 100), body.Text("last_name", required: true, max: 100));
        var password = body.Text("password", required: true);
        if (username?.Length is 1 or 2) body.Wrong("username", "Shorter than minimum length 3.");
        if (password?.Length is > 0 and < 8) body.Wrong("password", "Shorter than minimum length 8.");
        body.Check();
        if (world.Users.ByEmail(email!) is not null) throw new ApiException(400, "Email already registered");
        if (world.Users.ByUsername(username!) is not null) throw new ApiException(400, "Username already taken");
        return (now, companyId) =>
            new(now) { CompanyId = companyId, Email = email!, Username = username!, Password = password!, FirstName = first!, LastName = last! };
    }
}
