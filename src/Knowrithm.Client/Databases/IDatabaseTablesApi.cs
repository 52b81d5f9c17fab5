using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The tables of connected databases as Knowrithm knows them; the tables themselves are never changed. The server queues deleting and restoring:
/// <c>DeleteTableAsync</c> waits for the result, <c>StartDeleteTableAsync</c> returns the <see cref="Operation{T}"/>.
/// </summary>
/// <remarks>
/// All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs, which have these beside their
/// connections.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IDatabaseTablesApi
{
    /// <summary>Gets one page of a connection's tables. The connection is in <see cref="Page{T}.AdditionalProperties"/>, under <c>connection</c>.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    [Get("/database-connection/{connectionId}/table")]
    Task<Page<DatabaseTable>> ListTablesAsync(string connectionId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all a connection's tables, fetching pages as they are read.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="perPage">The page size, 1 to 100; the sources name no limit.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<DatabaseTable> ListAllTablesAsync(string connectionId, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListTablesAsync(connectionId, page, perPage, token), perPage, cancellationToken);

    /// <summary>Lists your deleted tables in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/database-connection/table/deleted")]
    Task<Page<DatabaseTable>> ListDeletedTablesAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets a table.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the table does not exist.</exception>
    [Get("/database-connection/table/{tableId}")]
    Task<DatabaseTable> GetTableAsync(string tableId, CancellationToken cancellationToken = default);

    /// <summary>Makes Knowrithm forget a table, and waits for it; it can be restored.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the table does not exist.</exception>
    Task<DatabaseTableReceipt> DeleteTableAsync(string tableId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteTableAsync(tableId, cancellationToken), cancellationToken);

    /// <summary>Starts to forget a table.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/database-connection/table/{tableId}")]
    Task<Operation<DatabaseTableReceipt>> StartDeleteTableAsync(string tableId, CancellationToken cancellationToken = default);

    /// <summary>Makes Knowrithm forget all tables of a connection, and waits for it; each can be restored.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    Task<DatabaseTableReceipt> DeleteTablesForConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteTablesForConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to forget all tables of a connection.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/database-connection/{connectionId}/table")]
    Task<Operation<DatabaseTableReceipt>> StartDeleteTablesForConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted table, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the table does not exist.</exception>
    /// <exception cref="KnowrithmValidationException">Thrown when the connection is deleted: restore that first.</exception>
    Task<DatabaseTable> RestoreTableAsync(string tableId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreTableAsync(tableId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a deleted table.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="tableId">The table.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/database-connection/table/{tableId}/restore")]
    Task<Operation<DatabaseTable>> StartRestoreTableAsync(string tableId, CancellationToken cancellationToken = default);
}
