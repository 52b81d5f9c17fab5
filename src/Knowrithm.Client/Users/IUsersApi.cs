using Refit;

namespace Knowrithm.Client;

/// <summary>The users of a company, and your own profile.</summary>
/// <remarks>
/// All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; for the administration of users, which it does not
/// know, the vendor's SDKs.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IUsersApi
{
    /// <summary>Gets your own profile.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmPermissionException">Thrown when the credentials do not belong to a user.</exception>
    [Get("/user/profile")]
    Task<User> GetProfileAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes your own profile.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value. The request is idempotent, and is retried.</remarks>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when a field is invalid.</exception>
    [Put("/user/profile")]
    Task<User> UpdateProfileAsync([Body] UpdateProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets a user of the company.</summary>
    /// <remarks>Requires an administrator. Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the user does not exist.</exception>
    [Get("/user/{userId}")]
    Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Makes a user choose a new password, notifies the user by e-mail, and waits for it.</summary>
    /// <remarks>Requires scope <c>admin</c>; the vendor's documents name API keys only. No source documents the response.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> ForcePasswordResetAsync(string userId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartForcePasswordResetAsync(userId, cancellationToken), cancellationToken);

    /// <summary>Starts to make a user choose a new password.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/user/{userId}/force-password-reset")]
    Task<Operation<UntypedResult>> StartForcePasswordResetAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Impersonates a user, and waits for it.</summary>
    /// <remarks>
    /// Requires a super-administrator. Requires scope <c>admin</c>; the vendor's documents name API keys only. No source documents the response.
    /// </remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> ImpersonateUserAsync(string userId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartImpersonateUserAsync(userId, cancellationToken), cancellationToken);

    /// <summary>Starts to impersonate a user.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/user/{userId}/impersonate")]
    Task<Operation<UntypedResult>> StartImpersonateUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Changes the role of a user, and waits for it.</summary>
    /// <remarks>
    /// Requires a super-administrator. Requires scope <c>admin</c>; the vendor's documents name API keys only. No source documents the response.
    /// </remarks>
    /// <param name="userId">The user.</param>
    /// <param name="request">The role.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> UpdateUserRoleAsync(string userId, UpdateUserRoleRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateUserRoleAsync(userId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change the role of a user.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="request">The role.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/user/{userId}/role")]
    Task<Operation<UntypedResult>> StartUpdateUserRoleAsync(string userId, [Body] UpdateUserRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes the status of a user's account, and waits for it.</summary>
    /// <remarks>Requires scope <c>admin</c>; the vendor's documents name API keys only. No source documents the response.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="request">The status, and the reason.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> UpdateUserStatusAsync(string userId, UpdateUserStatusRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateUserStatusAsync(userId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a user's status.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="userId">The user.</param>
    /// <param name="request">The status, and the reason.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/user/{userId}/status")]
    Task<Operation<UntypedResult>> StartUpdateUserStatusAsync(string userId, [Body] UpdateUserStatusRequest request,
        CancellationToken cancellationToken = default);
}
