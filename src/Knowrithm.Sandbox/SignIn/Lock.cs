namespace Knowrithm.Sandbox;

/// <summary>The lock of an account: after five wrong passwords it refuses every sign-in for a while.</summary>
internal static class Lock
{
    private const int Tries = 5;

    private static readonly TimeSpan ClosedFor = TimeSpan.FromMinutes(15);

    public static User Open(World world, string email, string password)
    {
        var (user, now) = (world.Users.ByEmail(email), world.Clock.Now);
        if (user is null) throw new ApiException(401, "Invalid email or password");
        if (user.LockedUntil > now) throw new ApiException(423, "Account is locked");
        if (user.Password != password)
        {
            if (user.LockedUntil is not null) (user.LockedUntil, user.LoginAttempts) = (null, 0);
            if (++user.LoginAttempts >= Tries) user.LockedUntil = now + ClosedFor;
            throw new ApiException(401, "Invalid email or password");
        }

        if (!user.MaySignIn) throw new ApiException(403, "Account is inactive");
        (user.LockedUntil, user.LoginAttempts) = (null, 0);
        return user;
    }
}
