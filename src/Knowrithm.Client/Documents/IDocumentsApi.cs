using Refit;

namespace Knowrithm.Client;

/// <summary>
/// The documents that agents learn from, and their uploads. Deleted documents and chunks can be restored. The API lists documents, but cannot get a single one.
/// </summary>
/// <remarks>All methods throw exceptions of the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.</remarks>
[PathPrefix("/api/v1")]
public interface IDocumentsApi
{
    /// <summary>
    /// Uploads files and addresses in one request. Time-out: <see cref="KnowrithmClientOptions.UploadTimeout"/>. Every file is opened again for another
    /// attempt; a file that has changed ends the upload.
    /// </summary>
    /// <remarks>Requires scope <c>write</c>. Limited to 20 requests a minute. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="request">The files and addresses.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>The accepted documents; check <see cref="UploadResult.IsPartial"/>. Processing continues: <see cref="WaitUntilProcessedAsync"/>.</returns>
    /// <exception cref="KnowrithmValidationException">
    /// Thrown when nothing was sent, or everything was refused: the message has the server's errors, <see cref="KnowrithmApiException.Details"/> their list.
    /// </exception>
    /// <exception cref="KnowrithmUploadException">Thrown when a file is missing, empty or unreadable, or has changed.</exception>
    [Post("/document/upload")]
    Task<UploadResult> UploadDocumentsAsync([Body] UploadDocumentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Uploads one file. Otherwise as <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="file">The file, for example <c>DocumentFile.FromPath("handbook.pdf")</c>.</param>
    /// <param name="progress">Receives the number of bytes sent.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    Task<UploadResult> UploadFileAsync(string agentId, DocumentFile file, IProgress<UploadProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return UploadFilesAsync(agentId, [file], null, progress, cancellationToken);
    }

    /// <summary>Uploads files, and addresses with them, in one request. Otherwise as <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="files">The files.</param>
    /// <param name="urls">The addresses of pages and files that the server fetches itself.</param>
    /// <param name="progress">Receives the number of bytes sent.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="ArgumentException">Thrown when there are neither files nor addresses.</exception>
    Task<UploadResult> UploadFilesAsync(string agentId, IEnumerable<DocumentFile> files, IEnumerable<string>? urls = null,
        IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        ArgumentNullException.ThrowIfNull(files);
        var request = new UploadDocumentsRequest { AgentId = agentId, Files = [.. files], Urls = [.. urls ?? []], Progress = progress };
        if (request.Files.Count == 0 && request.Urls.Count == 0) throw new ArgumentException("There is nothing to upload.", nameof(files));
        return UploadDocumentsAsync(request, cancellationToken);
    }

    /// <summary>
    /// Uploads the files of a folder in one request, in the order of their names, without hidden files. Otherwise as <see cref="UploadDocumentsAsync"/>.
    /// </summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="path">The folder.</param>
    /// <param name="searchPattern">The pattern of file names, for example <c>*.pdf</c>.</param>
    /// <param name="recursive">Whether to include the folders in it.</param>
    /// <param name="progress">Receives the number of bytes sent.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="KnowrithmUploadException">Thrown when the folder does not exist, or has no matching file.</exception>
    Task<UploadResult> UploadFolderAsync(string agentId, string path, string searchPattern = "*", bool recursive = false,
        IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        UploadFilesAsync(agentId, UploadFolder.Read(path, searchPattern, recursive), null, progress, cancellationToken);

    /// <summary>Makes the server fetch pages and files itself. Otherwise as <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="urls">The addresses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">Thrown when the list of addresses is empty.</exception>
    Task<UploadResult> UploadUrlsAsync(string agentId, IEnumerable<string> urls, CancellationToken cancellationToken = default) =>
        UploadFilesAsync(agentId, [], urls, null, cancellationToken);

    /// <summary>
    /// Waits until the documents of an upload are processed or have failed: polls their tasks, then the list of documents until it contains all of them. A
    /// document that fails does not throw; see <see cref="ProcessingResult.Failures"/>.
    /// </summary>
    /// <param name="upload">The upload's result.</param>
    /// <param name="progress">Receives the number of documents that are ready.</param>
    /// <param name="timeout">The maximum time to wait; null means <see cref="KnowrithmClientOptions.OperationTimeout"/>.</param>
    /// <param name="cancellationToken">Cancels the wait; the server continues.</param>
    /// <exception cref="KnowrithmTimeoutException">Thrown when they were not ready in time; processing may continue, so that you can wait again.</exception>
    Task<ProcessingResult> WaitUntilProcessedAsync(UploadResult upload, IProgress<ProcessingProgress>? progress = null, TimeSpan? timeout = null,
        CancellationToken cancellationToken = default) =>
        new ProcessingWatch(this, upload, progress).RunAsync(timeout, cancellationToken);

    /// <summary>Gets one page of the user's documents.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 10.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/document")]
    Task<Page<Document>> ListDocumentsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] DocumentFilter? filter = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all the user's documents, fetching pages as they are read.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Document> ListAllDocumentsAsync(DocumentFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListDocumentsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>Gets one page of an agent's documents.</summary>
    /// <remarks>The request only reads, and is retried.</remarks>
    /// <param name="agentId">The agent.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the agent does not exist.</exception>
    [Get("/document/agent/{agentId}")]
    Task<Page<Document>> ListDocumentsByAgentAsync(string agentId, int page = 1, [AliasAs("per_page")] int? perPage = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all an agent's documents, fetching pages as they are read.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Cancels the enumeration.</param>
    AsyncPageable<Document> ListAllDocumentsByAgentAsync(string agentId, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListDocumentsByAgentAsync(agentId, page, perPage, token), perPage, cancellationToken);

    /// <summary>Lists the user's deleted documents in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/document/deleted")]
    Task<Page<Document>> ListDeletedDocumentsAsync(CancellationToken cancellationToken = default);

    /// <summary>Lists the user's deleted chunks of documents in one page.</summary>
    /// <remarks>Requires scope <c>read</c>. The request only reads, and is retried.</remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/document/chunk/deleted")]
    Task<Page<DocumentChunk>> ListDeletedChunksAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a document with its chunks.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the document does not exist or has been deleted.</exception>
    [Delete("/document/{documentId}")]
    Task<DocumentReceipt> DeleteDocumentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Deletes several documents with their chunks.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="request">The ids of the documents.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when all of them do not exist or have been deleted.</exception>
    [Delete("/document/bulk-delete")]
    Task<DocumentReceipt> BulkDeleteDocumentsAsync([Body] BulkDeleteDocumentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted document.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the deleted document does not exist.</exception>
    [Patch("/document/{documentId}/restore")]
    Task<DocumentReceipt> RestoreDocumentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Deletes a chunk of a document.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="chunkId">The chunk.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the chunk does not exist or has been deleted.</exception>
    [Delete("/document/chunk/{chunkId}")]
    Task<DocumentChunkReceipt> DeleteDocumentChunkAsync(string chunkId, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted chunk of a document.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="chunkId">The chunk.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Thrown when the document is deleted: restore that first.</exception>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the deleted chunk does not exist.</exception>
    [Patch("/document/chunk/{chunkId}/restore")]
    Task<DocumentChunkReceipt> RestoreDocumentChunkAsync(string chunkId, CancellationToken cancellationToken = default);

    /// <summary>Deletes all chunks of a document; the document stays.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is idempotent, and is retried.</remarks>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the document does not exist.</exception>
    [Delete("/document/{documentId}/chunk")]
    Task<DocumentReceipt> DeleteDocumentChunksAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Restores all deleted chunks of a document.</summary>
    /// <remarks>Requires scope <c>write</c>. The request is retried only after 429 or when it was never sent.</remarks>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">Thrown when the document does not exist or is deleted.</exception>
    [Patch("/document/{documentId}/chunk/restore-all")]
    Task<DocumentReceipt> RestoreAllDocumentChunksAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Makes the server move the chunks of all documents into its object store. Only the newer Swagger file has it, without credentials.</summary>
    /// <remarks>
    /// Public: no credentials are sent. No source documents the response. A GET that changes something on the server. The request is retried only after 429 or
    /// when it was never sent.
    /// </remarks>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/chunks/upload")]
    Task<UntypedResult> UploadChunksAsync(CancellationToken cancellationToken = default);
}
