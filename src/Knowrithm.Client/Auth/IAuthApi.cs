using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Signing in and out, and the accounts for it. For a program that acts as a user, <see cref="KnowrithmSessionCredential"/> does the signing in and the renewing.
/// All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and CLI.
/// </summary>
[PathPrefix("/api/v1")]
public interface IAuthApi
{
    /// <summary>Signs in, and waits for the tokens. Public: no credentials are sent. <see cref="KnowrithmSessionCredential"/> does this by itself, and renews.</summary>
    /// <param name="request">Who signs in.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmAuthenticationException">E-mail address or password are wrong.</exception>
    /// <exception cref="KnowrithmOperationException">The same, when the server queued the attempt and its task says so.</exception>
    /// <exception cref="KnowrithmConflictException">The account is locked (423).</exception>
    /// <exception cref="KnowrithmRateLimitException">Too many attempts.</exception>
    Task<KnowrithmSession> LogInAsync(LogInRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartLogInAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to sign in. The Swagger file has the server queue it, others get the tokens at once: both are an operation here. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">Who signs in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/login")]
    Task<Operation<KnowrithmSession>> StartLogInAsync([Body] LogInRequest request, CancellationToken cancellationToken = default);

    /// <summary>Signs in, and waits for the tokens: <c>client.WithCredential(session.Credential)</c> then acts as that user.</summary>
    /// <param name="email">E-mail address.</param>
    /// <param name="password">Password.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmAuthenticationException">E-mail address or password are wrong.</exception>
    /// <exception cref="KnowrithmOperationException">The same, when the server queued the attempt and its task says so.</exception>
    /// <exception cref="KnowrithmConflictException">The account is locked (423).</exception>
    Task<KnowrithmSession> LogInAsync(string email, string password, CancellationToken cancellationToken = default) =>
        LogInAsync(new LogInRequest { Email = email, Password = password }, cancellationToken);

    /// <summary>Trades a refresh token for a new access token, and waits for it. The refresh token is the credential of the call, as in <c>client.WithCredential(KnowrithmCredential.Bearer(refreshToken)).Auth</c>; there is no body. The answer may lack a new refresh token: the old one then stays good.</summary>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmAuthenticationException">The refresh token is expired, revoked or no refresh token.</exception>
    /// <exception cref="KnowrithmPermissionException">The account is locked or inactive.</exception>
    Task<KnowrithmSession> RefreshAccessTokenAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRefreshAccessTokenAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to trade a refresh token for a new access token. The refresh token is the credential of the call. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/refresh")]
    Task<Operation<KnowrithmSession>> StartRefreshAccessTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Signs out: the token of the call is revoked. It waits for that, as far as the server still answers somebody whose token it has revoked.
    /// With a <see cref="KnowrithmSessionCredential"/>, use <see cref="KnowrithmSessionCredential.LogOutAsync"/>, or it would sign in again. Takes a user's token only, no API key.
    /// </summary>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    async Task<LogOutReceipt> LogOutAsync(CancellationToken cancellationToken = default)
    {
        var operation = await StartLogOutAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await operation.WaitForCompletionAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (KnowrithmAuthenticationException)
        {
            // The task is asked for with the very token that it revokes.
            return new LogOutReceipt();
        }
    }

    /// <summary>Starts to sign out. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/logout")]
    Task<Operation<LogOutReceipt>> StartLogOutAsync(CancellationToken cancellationToken = default);

    /// <summary>Registers a new administrator of a company, and waits for it. Public: no credentials are sent.</summary>
    /// <param name="request">The administrator.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong, or there is such a user; see <see cref="KnowrithmApiException.FieldErrors"/>.</exception>
    Task<UserRegistration> RegisterAdminAsync(RegisterAdminRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRegisterAdminAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to register a new administrator of a company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The administrator.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/register")]
    Task<Operation<UserRegistration>> StartRegisterAdminAsync([Body] RegisterAdminRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds a user to your company, and waits for it. For administrators. Scope <c>write</c>.</summary>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong; see <see cref="KnowrithmApiException.FieldErrors"/>.</exception>
    Task<User> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateUserAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to add a user to your company. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/user")]
    Task<Operation<User>> StartCreateUserAsync([Body] CreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>Who you are. The server issues new tokens with every answer, so it is sent once, unless the server cannot have seen it. Scope <c>read</c>. To look often, use <see cref="IUsersApi.GetProfileAsync"/>.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmAuthenticationException">The credentials are not good.</exception>
    [Get("/auth/user/me")]
    Task<CurrentUser> GetCurrentUserAsync(CancellationToken cancellationToken = default);

    /// <summary>Has the server send an e-mail that confirms an address, and waits for it. Public: no credentials are sent. No source shows the answer.</summary>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> SendVerificationEmailAsync(SendVerificationEmailRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartSendVerificationEmailAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to have the server send an e-mail that confirms an address. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/send")]
    Task<Operation<UntypedResult>> StartSendVerificationEmailAsync([Body] SendVerificationEmailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Confirms an e-mail address with the token from the e-mail, and waits for it. Public: no credentials are sent. No source shows the answer.</summary>
    /// <param name="request">The token.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> VerifyEmailAsync(VerifyEmailRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartVerifyEmailAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to confirm an e-mail address. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/verify")]
    Task<Operation<UntypedResult>> StartVerifyEmailAsync([Body] VerifyEmailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Has a server of your own create its super-administrator from its environment. A GET that changes something, so it is sent once, unless the server cannot have seen it. Public: no credentials are sent. Only the vendor's documents name it. No source shows the answer.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/auth/super-admin")]
    Task<UntypedResult> SeedSuperAdminAsync(CancellationToken cancellationToken = default);
}
