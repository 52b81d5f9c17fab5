using Refit;

namespace Knowrithm.Client;

/// <summary>
/// What Knowrithm knows of the tables in connected databases; the tables themselves it never changes. Deleting and restoring are queued by the server: <c>DeleteTableAsync</c>
/// waits for it, <c>StartDeleteTableAsync</c> hands you the <see cref="Operation{T}"/>. All methods throw the <see cref="KnowrithmException"/> family.
/// Sources: the Swagger file; the vendor's SDKs, which have these beside their connections.
/// </summary>
[PathPrefix("/api/v1")]
public interface IDatabaseTablesApi
{
    /// <summary>One page of a connection's tables. The connection stands beside the list: <see cref="Page{T}.AdditionalProperties"/>, under <c>connection</c>. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    [Get("/database-connection/{connectionId}/table")]
    Task<Page<DatabaseTable>> ListTablesAsync(string connectionId, int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>All a connection's tables, page by page while you read.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="perPage">The page size, 1 to 100; the sources name no limit.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<DatabaseTable> ListAllTablesAsync(string connectionId, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListTablesAsync(connectionId, page, perPage, token), perPage, cancellationToken);

    /// <summary>Your deleted tables, all at once. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/database-connection/table/deleted")]
    Task<Page<DatabaseTable>> ListDeletedTablesAsync(CancellationToken cancellationToken = default);

    /// <summary>One table. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such table.</exception>
    [Get("/database-connection/table/{tableId}")]
    Task<DatabaseTable> GetTableAsync(string tableId, CancellationToken cancellationToken = default);

    /// <summary>Has Knowrithm forget a table, and waits for it; it can be restored. Scope <c>write</c>.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such table.</exception>
    Task<DatabaseTableReceipt> DeleteTableAsync(string tableId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteTableAsync(tableId, cancellationToken), cancellationToken);

    /// <summary>Starts to forget a table. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/database-connection/table/{tableId}")]
    Task<Operation<DatabaseTableReceipt>> StartDeleteTableAsync(string tableId, CancellationToken cancellationToken = default);

    /// <summary>Has Knowrithm forget all tables of a connection, and waits for it; each can be restored. Scope <c>write</c>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    Task<DatabaseTableReceipt> DeleteTablesForConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteTablesForConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to forget all tables of a connection. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/database-connection/{connectionId}/table")]
    Task<Operation<DatabaseTableReceipt>> StartDeleteTablesForConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted table, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such table.</exception>
    /// <exception cref="KnowrithmValidationException">Its connection is deleted: restore that first.</exception>
    Task<DatabaseTable> RestoreTableAsync(string tableId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreTableAsync(tableId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a deleted table. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/database-connection/table/{tableId}/restore")]
    Task<Operation<DatabaseTable>> StartRestoreTableAsync(string tableId, CancellationToken cancellationToken = default);
}
