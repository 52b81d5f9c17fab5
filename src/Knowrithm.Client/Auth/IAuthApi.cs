using Refit;

namespace Knowrithm.Client;

/// <summary>The routes for signing in and out, and for the accounts.</summary>
/// <remarks>
/// For a program that acts as a user, <see cref="KnowrithmSessionCredential"/> signs in and renews the token. All methods throw exceptions of the
/// <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs and CLI.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IAuthApi
{
    /// <summary>Signs in, and waits for the tokens. <see cref="KnowrithmSessionCredential"/> does this by itself, and renews them.</summary>
    /// <remarks>Public: no credentials are sent.</remarks>
    /// <param name="request">The credentials.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when e-mail address or password are wrong.</exception>
    /// <exception cref="KnowrithmOperationException">
    /// Thrown when e-mail address or password are wrong, and the server queued the attempt and its task says so.
    /// </exception>
    /// <exception cref="KnowrithmConflictException">Thrown when the account is locked (423).</exception>
    /// <exception cref="KnowrithmRateLimitException">Thrown when there were too many attempts.</exception>
    Task<KnowrithmSession> LogInAsync(LogInRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartLogInAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to sign in. The Swagger file says that the server queues it, other sources get the tokens at once: both return an operation.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The credentials.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/login")]
    Task<Operation<KnowrithmSession>> StartLogInAsync([Body] LogInRequest request, CancellationToken cancellationToken = default);

    /// <summary>Signs in, and waits for the tokens: <c>client.WithCredential(session.Credential)</c> then acts as that user.</summary>
    /// <param name="email">The e-mail address.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when e-mail address or password are wrong.</exception>
    /// <exception cref="KnowrithmOperationException">
    /// Thrown when e-mail address or password are wrong, and the server queued the attempt and its task says so.
    /// </exception>
    /// <exception cref="KnowrithmConflictException">Thrown when the account is locked (423).</exception>
    Task<KnowrithmSession> LogInAsync(string email, string password, CancellationToken cancellationToken = default) =>
        LogInAsync(new LogInRequest { Email = email, Password = password }, cancellationToken);

    /// <summary>
    /// Exchanges a refresh token for a new access token, and waits for it. The refresh token is the credential of the call, as in
    /// <c>client.WithCredential(KnowrithmCredential.Bearer(refreshToken)).Auth</c>; the request has no body. The response may lack a new refresh token: the old
    /// one then stays valid.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the token is expired or revoked, or is not a refresh token.</exception>
    /// <exception cref="KnowrithmPermissionException">Thrown when the account is locked or inactive.</exception>
    Task<KnowrithmSession> RefreshAccessTokenAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRefreshAccessTokenAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to exchange a refresh token for a new access token. The refresh token is the credential of the call.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/refresh")]
    Task<Operation<KnowrithmSession>> StartRefreshAccessTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Signs out: the token of the call is revoked. It waits for the task, as far as the server still accepts the revoked token for that. With a
    /// <see cref="KnowrithmSessionCredential"/>, use <see cref="KnowrithmSessionCredential.LogOutAsync"/>, or it would sign in again.
    /// </summary>
    /// <remarks>Requires a user's token; an API key is refused.</remarks>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
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

    /// <summary>Starts to sign out.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/logout")]
    Task<Operation<LogOutReceipt>> StartLogOutAsync(CancellationToken cancellationToken = default);

    /// <summary>Registers a new administrator of a company, and waits for it.</summary>
    /// <remarks>Public: no credentials are sent.</remarks>
    /// <param name="request">The administrator.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">
    /// Thrown when a field is invalid, or the user exists already; see <see cref="KnowrithmApiException.FieldErrors"/>.
    /// </exception>
    Task<UserRegistration> RegisterAdminAsync(RegisterAdminRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRegisterAdminAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to register a new administrator of a company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The administrator.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/register")]
    Task<Operation<UserRegistration>> StartRegisterAdminAsync([Body] RegisterAdminRequest request, CancellationToken cancellationToken = default);

    /// <summary>Adds a user to your company, and waits for it.</summary>
    /// <remarks>Requires an administrator. Requires scope <c>write</c>.</remarks>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid; see <see cref="KnowrithmApiException.FieldErrors"/>.</exception>
    Task<User> CreateUserAsync(CreateUserRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartCreateUserAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to add a user to your company.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/auth/user")]
    Task<Operation<User>> StartCreateUserAsync([Body] CreateUserRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Gets the current user. The server issues new tokens with every response; for frequent calls use <see cref="IUsersApi.GetProfileAsync"/>.
    /// </summary>
    /// <remarks>Requires scope <c>read</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmAuthenticationException">Thrown when the credentials are not valid.</exception>
    [Get("/auth/user/me")]
    Task<CurrentUser> GetCurrentUserAsync(CancellationToken cancellationToken = default);

    /// <summary>Makes the server send an e-mail that confirms an address, and waits for it.</summary>
    /// <remarks>Public: no credentials are sent. No source documents the response.</remarks>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> SendVerificationEmailAsync(SendVerificationEmailRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartSendVerificationEmailAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to make the server send an e-mail that confirms an address.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The address.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/send")]
    Task<Operation<UntypedResult>> StartSendVerificationEmailAsync([Body] SendVerificationEmailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Confirms an e-mail address with the token from the e-mail, and waits for it.</summary>
    /// <remarks>Public: no credentials are sent. No source documents the response.</remarks>
    /// <param name="request">The token.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> VerifyEmailAsync(VerifyEmailRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartVerifyEmailAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to confirm an e-mail address.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/verify")]
    Task<Operation<UntypedResult>> StartVerifyEmailAsync([Body] VerifyEmailRequest request, CancellationToken cancellationToken = default);

    /// <summary>Makes a self-hosted server create its super-administrator from its environment. Only the vendor's documents name it.</summary>
    /// <remarks>
    /// Public: no credentials are sent. No source documents the response. A GET that changes something on the server. The request is retried only after 429 or
    /// when it was never sent.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/auth/super-admin")]
    Task<UntypedResult> SeedSuperAdminAsync(CancellationToken cancellationToken = default);
}
