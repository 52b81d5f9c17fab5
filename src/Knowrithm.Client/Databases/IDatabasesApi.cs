using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Databases that agents may ask. What the server queues has two methods: <c>AnalyzeConnectionAsync</c> waits for the result, <c>StartAnalyzeConnectionAsync</c> hands
/// you the <see cref="Operation{T}"/>. A name without suffix reaches the route that the vendor's SDKs call (<c>/sdk/database</c>), <c>…PlainAsync</c> its twin
/// (<c>/database-connection</c>). All methods throw the <see cref="KnowrithmException"/> family. The tables: <see cref="IDatabaseTablesApi"/>.
/// Sources: the Swagger file; the vendor's SDKs, where it is silent.
/// </summary>
[PathPrefix("/api/v1")]
public interface IDatabasesApi
{
    /// <summary>Your connections, all at once. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="filter">Which connections.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/database-connection")]
    Task<Page<DatabaseConnection>> ListConnectionsAsync([Query] DatabaseConnectionFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>An agent's connections, all at once. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/database-connection/agent/{agentId}")]
    Task<Page<DatabaseConnection>> ListConnectionsByAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Your deleted connections, all at once. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/database-connection/deleted")]
    Task<Page<DatabaseConnection>> ListDeletedConnectionsAsync(CancellationToken cancellationToken = default);

    /// <summary>One connection. The vendor's SDKs call this route, the Swagger file does not know it. Retried: it only reads.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    [Get("/database-connection/{connectionId}")]
    Task<DatabaseConnection> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Creates a connection and tests it; <see cref="DatabaseConnection.TestResult"/> says how that went. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">The kind of database is unknown, or you have a connection of that name.</exception>
    [Post("/sdk/database")]
    Task<DatabaseConnection> CreateConnectionAsync([Body] CreateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a connection. What the request leaves unset stays. Scope <c>write</c>. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    /// <exception cref="KnowrithmConflictException">You have a connection of that name.</exception>
    [Put("/sdk/database/{connectionId}")]
    Task<DatabaseConnection> UpdateConnectionAsync(string connectionId, [Body] UpdateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a connection, as <c>UpdateConnectionAsync</c> does. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    /// <exception cref="KnowrithmConflictException">You have a connection of that name.</exception>
    [Patch("/database-connection/{connectionId}")]
    Task<DatabaseConnection> PatchConnectionAsync(string connectionId, [Body] UpdateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Deletes a connection and what Knowrithm knows of its tables, and waits for it; it can be restored. The database itself stays as it is. Scope <c>write</c>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    Task<DatabaseConnectionReceipt> DeleteConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a connection. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/database/{connectionId}")]
    Task<Operation<DatabaseConnectionReceipt>> StartDeleteConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted connection, and waits for it. Scope <c>write</c>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    Task<DatabaseConnection> RestoreConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a deleted connection. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/database-connection/{connectionId}/restore")]
    Task<Operation<DatabaseConnection>> StartRestoreConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Tests whether the database can be reached. An unreachable one is no exception: see <see cref="DatabaseConnectionTest.IsValid"/>. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    [Post("/database-connection/{connectionId}/test")]
    Task<DatabaseConnectionTest> TestConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Has Knowrithm read the database's tables and columns, and waits until it has; no source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    /// <exception cref="KnowrithmValidationException">The connection is not active.</exception>
    Task<UntypedResult> AnalyzeConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartAnalyzeConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to analyze a connection. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/{connectionId}/analyze")]
    Task<Operation<UntypedResult>> StartAnalyzeConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Analyzes all active connections, and waits for it; no source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> AnalyzeMultipleConnectionsAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartAnalyzeMultipleConnectionsAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to analyze all active connections. The vendor's SDKs can send filters here, but no source names one. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/analyze")]
    Task<Operation<UntypedResult>> StartAnalyzeMultipleConnectionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Turns a database's rows into documents that agents learn from, and waits for it; no source shows what the task ends with. Scope <c>write</c>.</summary>
    /// <param name="request">What to export.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<UntypedResult> ExportConnectionAsync(ExportDatabaseRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartExportConnectionAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to export a database. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">What to export.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/export")]
    Task<Operation<UntypedResult>> StartExportConnectionAsync([Body] ExportDatabaseRequest request, CancellationToken cancellationToken = default);

    /// <summary>Turns a question into SQL, carries it out if asked to, and waits for it. The vendor's SDKs call this route, the Swagger file does not know it. Scope <c>read</c>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    Task<TextToSqlResult> TextToSqlAsync(string connectionId, TextToSqlRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTextToSqlAsync(connectionId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to turn a question into SQL. The server may also answer at once: that is an operation that has ended. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/{connectionId}/text-to-sql")]
    Task<Operation<TextToSqlResult>> StartTextToSqlAsync(string connectionId, [Body] TextToSqlRequest request, CancellationToken cancellationToken = default);

    /// <summary>What Knowrithm understood of a database. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    [Get("/database-connection/{connectionId}/semantic-snapshot")]
    Task<SemanticSnapshot> GetSemanticSnapshotAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>The graph of a database; no source shows its shape. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    [Get("/database-connection/{connectionId}/knowledge-graph")]
    Task<UntypedResult> GetKnowledgeGraphAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Statements that suit a database. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such connection.</exception>
    [Get("/database-connection/{connectionId}/sample-queries")]
    Task<DatabaseSampleQueries> GetSampleQueriesAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary><c>POST /database-connection</c>: the twin of <c>CreateConnectionAsync</c>. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="request">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection")]
    Task<DatabaseConnection> CreateConnectionPlainAsync([Body] CreateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>PUT /database-connection/{id}</c>: the twin of <c>UpdateConnectionAsync</c>. Scope <c>write</c>. Sent again on a lost answer: the same change twice is one change.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/database-connection/{connectionId}")]
    Task<DatabaseConnection> UpdateConnectionPlainAsync(string connectionId, [Body] UpdateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary><c>DELETE /database-connection/{id}</c>, and waits: the twin of <c>DeleteConnectionAsync</c>. Scope <c>write</c>.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    Task<DatabaseConnectionReceipt> DeleteConnectionPlainAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteConnectionPlainAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary><c>DELETE /database-connection/{id}</c>: the twin of <c>StartDeleteConnectionAsync</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/database-connection/{connectionId}")]
    Task<Operation<DatabaseConnectionReceipt>> StartDeleteConnectionPlainAsync(string connectionId, CancellationToken cancellationToken = default);
}
