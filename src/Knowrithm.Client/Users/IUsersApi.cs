using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The users of a company, and your own profile. All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; for the
/// administration of users, which it does not know, the vendor's SDKs.
/// </summary>
[PathPrefix("/api/v1")]
public interface IUsersApi
{
    /// <summary>Your own profile. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmPermissionException">The credentials belong to no user.</exception>
    [Get("/user/profile")]
    Task<User> GetProfileAsync(CancellationToken cancellationToken = default);

    /// <summary>Changes your own profile. What the request leaves unset stays. Scope <c>write</c>. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">A field is wrong.</exception>
    [Put("/user/profile")]
    Task<User> UpdateProfileAsync([Body] UpdateProfileRequest request, CancellationToken cancellationToken = default);

    /// <summary>One user of the company. For administrators. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such user.</exception>
    [Get("/user/{userId}")]
    Task<User> GetUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Makes a user choose a new password, tells him by e-mail, and waits for it. No source shows the answer. Scope <c>admin</c>; the vendor's documents name API keys only.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> ForcePasswordResetAsync(string userId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartForcePasswordResetAsync(userId, cancellationToken), cancellationToken);

    /// <summary>Starts to make a user choose a new password. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/user/{userId}/force-password-reset")]
    Task<Operation<UntypedResult>> StartForcePasswordResetAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Begins to act as another user, and waits for it. For super-administrators. No source shows the answer. Scope <c>admin</c>; the vendor's documents name API keys only.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> ImpersonateUserAsync(string userId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartImpersonateUserAsync(userId, cancellationToken), cancellationToken);

    /// <summary>Starts to act as another user. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/user/{userId}/impersonate")]
    Task<Operation<UntypedResult>> StartImpersonateUserAsync(string userId, CancellationToken cancellationToken = default);

    /// <summary>Gives a user another role, and waits for it. For super-administrators. No source shows the answer. Scope <c>admin</c>; the vendor's documents name API keys only.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="request">The role.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> UpdateUserRoleAsync(string userId, UpdateUserRoleRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateUserRoleAsync(userId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to give a user another role. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="request">The role.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/user/{userId}/role")]
    Task<Operation<UntypedResult>> StartUpdateUserRoleAsync(string userId, [Body] UpdateUserRoleRequest request, CancellationToken cancellationToken = default);

    /// <summary>Bars a user, or lets him in again, and waits for it. No source shows the answer. Scope <c>admin</c>; the vendor's documents name API keys only.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="request">The status, and why.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> UpdateUserStatusAsync(string userId, UpdateUserStatusRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartUpdateUserStatusAsync(userId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to change a user's status. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="request">The status, and why.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/user/{userId}/status")]
    Task<Operation<UntypedResult>> StartUpdateUserStatusAsync(string userId, [Body] UpdateUserStatusRequest request, CancellationToken cancellationToken = default);
}
