using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The databases that agents may query. What the server queues has two methods: <c>AnalyzeConnectionAsync</c> waits for the result,
/// <c>StartAnalyzeConnectionAsync</c> returns the <see cref="Operation{T}"/>. The tables: <see cref="IDatabaseTablesApi"/>.
/// </summary>
/// <remarks>
/// A name without suffix calls the route that the vendor's SDKs use (<c>/sdk/database</c>), <c>…PlainAsync</c> its twin (<c>/database-connection</c>). All
/// methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs, where it is silent.
/// </remarks>
[PathPrefix("/api/v1")]
public interface IDatabasesApi
{
    /// <summary>Lists your connections in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/database-connection")]
    Task<Page<DatabaseConnection>> ListConnectionsAsync([Query] DatabaseConnectionFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>Lists an agent's connections in one page.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/database-connection/agent/{agentId}")]
    Task<Page<DatabaseConnection>> ListConnectionsByAgentAsync(string agentId, CancellationToken cancellationToken = default);

    /// <summary>Lists your deleted connections in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/database-connection/deleted")]
    Task<Page<DatabaseConnection>> ListDeletedConnectionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Gets a connection. The vendor's SDKs call this route, the Swagger file does not know it.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    [Get("/database-connection/{connectionId}")]
    Task<DatabaseConnection> GetConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Creates a connection and tests it; <see cref="DatabaseConnection.TestResult"/> has the result.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the type of database is unknown, or you have a connection with that name.</exception>
    [Post("/sdk/database")]
    Task<DatabaseConnection> CreateConnectionAsync([Body] CreateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Changes a connection.</summary>
    /// <remarks>Requires scope <c>write</c>. Fields that the request leaves unset keep their value. The request is idempotent, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    /// <exception cref="KnowrithmConflictException">Thrown when you have a connection with that name.</exception>
    [Put("/sdk/database/{connectionId}")]
    Task<DatabaseConnection> UpdateConnectionAsync(string connectionId, [Body] UpdateDatabaseConnectionRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Changes a connection, as <c>UpdateConnectionAsync</c> does.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    /// <exception cref="KnowrithmConflictException">Thrown when you have a connection with that name.</exception>
    [Patch("/database-connection/{connectionId}")]
    Task<DatabaseConnection> PatchConnectionAsync(string connectionId, [Body] UpdateDatabaseConnectionRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>
    /// Deletes a connection and what Knowrithm knows of its tables, and waits for it; it can be restored. The database itself is not changed.
    /// </summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    Task<DatabaseConnectionReceipt> DeleteConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to delete a connection.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/sdk/database/{connectionId}")]
    Task<Operation<DatabaseConnectionReceipt>> StartDeleteConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted connection, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    Task<DatabaseConnection> RestoreConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartRestoreConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to restore a deleted connection.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Patch("/database-connection/{connectionId}/restore")]
    Task<Operation<DatabaseConnection>> StartRestoreConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Tests whether the database can be reached. An unreachable one does not throw: see <see cref="DatabaseConnectionTest.IsValid"/>.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    [Post("/database-connection/{connectionId}/test")]
    Task<DatabaseConnectionTest> TestConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Makes Knowrithm read the database's tables and columns, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    /// <exception cref="KnowrithmValidationException">Thrown when the connection is not active.</exception>
    Task<UntypedResult> AnalyzeConnectionAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartAnalyzeConnectionAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Starts to analyze a connection.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/{connectionId}/analyze")]
    Task<Operation<UntypedResult>> StartAnalyzeConnectionAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Analyzes all active connections, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> AnalyzeMultipleConnectionsAsync(CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartAnalyzeMultipleConnectionsAsync(cancellationToken), cancellationToken);

    /// <summary>Starts to analyze all active connections. The vendor's SDKs can send filters here, but no source names one.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/analyze")]
    Task<Operation<UntypedResult>> StartAnalyzeMultipleConnectionsAsync(CancellationToken cancellationToken = default);

    /// <summary>Exports a database's rows into documents that agents learn from, and waits for it.</summary>
    /// <remarks>Requires scope <c>write</c>. No source documents the result of the task.</remarks>
    /// <param name="request">An export to request.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<UntypedResult> ExportConnectionAsync(ExportDatabaseRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartExportConnectionAsync(request, cancellationToken), cancellationToken);

    /// <summary>Starts to export a database.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">An export to request.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/export")]
    Task<Operation<UntypedResult>> StartExportConnectionAsync([Body] ExportDatabaseRequest request, CancellationToken cancellationToken = default);

    /// <summary>
    /// Translates a question into SQL, runs it if requested, and waits for it. The vendor's SDKs call this route, the Swagger file does not know it.
    /// </summary>
    /// <remarks>Requires scope <c>read</c>.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    Task<TextToSqlResult> TextToSqlAsync(string connectionId, TextToSqlRequest request, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartTextToSqlAsync(connectionId, request, cancellationToken), cancellationToken);

    /// <summary>Starts to translate a question into SQL. The server may also return the result at once: that is an operation that has ended.</summary>
    /// <remarks>The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The question.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection/{connectionId}/text-to-sql")]
    Task<Operation<TextToSqlResult>> StartTextToSqlAsync(string connectionId, [Body] TextToSqlRequest request, CancellationToken cancellationToken = default);

    /// <summary>Gets Knowrithm's semantic snapshot of a database.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    [Get("/database-connection/{connectionId}/semantic-snapshot")]
    Task<SemanticSnapshot> GetSemanticSnapshotAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Gets the knowledge graph of a database; no source documents its shape.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    [Get("/database-connection/{connectionId}/knowledge-graph")]
    Task<UntypedResult> GetKnowledgeGraphAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Gets the sample statements for a database.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the connection does not exist.</exception>
    [Get("/database-connection/{connectionId}/sample-queries")]
    Task<DatabaseSampleQueries> GetSampleQueriesAsync(string connectionId, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>POST /database-connection</c>, the twin of <c>CreateConnectionAsync</c>.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Post("/database-connection")]
    Task<DatabaseConnection> CreateConnectionPlainAsync([Body] CreateDatabaseConnectionRequest request, CancellationToken cancellationToken = default);

    /// <summary>Calls <c>PUT /database-connection/{id}</c>, the twin of <c>UpdateConnectionAsync</c>.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="request">The changes.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Put("/database-connection/{connectionId}")]
    Task<DatabaseConnection> UpdateConnectionPlainAsync(string connectionId, [Body] UpdateDatabaseConnectionRequest request,
        CancellationToken cancellationToken = default);

    /// <summary>Calls <c>DELETE /database-connection/{id}</c>, the twin of <c>DeleteConnectionAsync</c>, and waits for the result.</summary>
    /// <remarks>Requires scope <c>write</c>.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    Task<DatabaseConnectionReceipt> DeleteConnectionPlainAsync(string connectionId, CancellationToken cancellationToken = default) =>
        Operation.WaitAsync(StartDeleteConnectionPlainAsync(connectionId, cancellationToken), cancellationToken);

    /// <summary>Calls <c>DELETE /database-connection/{id}</c>, the twin of <c>StartDeleteConnectionAsync</c>.</summary>
    /// <remarks>The request is idempotent, and is retried.</remarks>
    /// <param name="connectionId">The connection.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Delete("/database-connection/{connectionId}")]
    Task<Operation<DatabaseConnectionReceipt>> StartDeleteConnectionPlainAsync(string connectionId, CancellationToken cancellationToken = default);
}
