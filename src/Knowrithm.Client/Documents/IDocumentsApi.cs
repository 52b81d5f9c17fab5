using Refit;

namespace Knowrithm.Client;

/// <summary>
/// Documents that agents learn from: uploads, and what became of them. Deleting is soft: deleted documents and pieces can be restored. There is no route for one
/// document, only lists. All methods throw the <see cref="KnowrithmException"/> family. Sources: the Swagger file; the vendor's SDKs.
/// </summary>
[PathPrefix("/api/v1")]
public interface IDocumentsApi
{
    /// <summary>
    /// Uploads files and addresses in one call. Scope <c>write</c>; 20 a minute. Sent once, unless the server cannot have seen it (429, no connection); then every file is
    /// opened again, and one that has changed ends the upload. Budget: <see cref="KnowrithmClientOptions.UploadTimeout"/>.
    /// </summary>
    /// <param name="request">What to learn.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <returns>What was taken; look at <see cref="UploadResult.IsPartial"/>. Processing goes on: <see cref="WaitUntilProcessedAsync"/>.</returns>
    /// <exception cref="KnowrithmValidationException">Nothing was given, or all of it was refused: the message has the server's errors, <see cref="KnowrithmApiException.Details"/> their list.</exception>
    /// <exception cref="KnowrithmUploadException">A file is missing, empty or unreadable, or changed meanwhile.</exception>
    [Post("/document/upload")]
    Task<UploadResult> UploadDocumentsAsync([Body] UploadDocumentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Uploads one file. All else as with <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="file">The file, for example <c>DocumentFile.FromPath("handbook.pdf")</c>.</param>
    /// <param name="progress">Told what has been sent.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    Task<UploadResult> UploadFileAsync(string agentId, DocumentFile file, IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        return UploadFilesAsync(agentId, [file], null, progress, cancellationToken);
    }

    /// <summary>Uploads files, and addresses with them, in one call. All else as with <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="files">The files.</param>
    /// <param name="urls">Addresses of pages and files that the server fetches itself.</param>
    /// <param name="progress">Told what has been sent.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="ArgumentException">There is no file and no address.</exception>
    Task<UploadResult> UploadFilesAsync(string agentId, IEnumerable<DocumentFile> files, IEnumerable<string>? urls = null, IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(agentId);
        ArgumentNullException.ThrowIfNull(files);
        var request = new UploadDocumentsRequest { AgentId = agentId, Files = [.. files], Urls = [.. urls ?? []], Progress = progress };
        if (request.Files.Count == 0 && request.Urls.Count == 0) throw new ArgumentException("There is nothing to upload.", nameof(files));
        return UploadDocumentsAsync(request, cancellationToken);
    }

    /// <summary>Uploads the files of a folder in one call, in the order of their names; hidden files are left out. All else as with <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="path">The folder.</param>
    /// <param name="searchPattern">Which files, for example <c>*.pdf</c>.</param>
    /// <param name="recursive">Whether to include the folders in it.</param>
    /// <param name="progress">Told what has been sent.</param>
    /// <param name="cancellationToken">Cancels the upload.</param>
    /// <exception cref="KnowrithmUploadException">There is no such folder, or no such file in it.</exception>
    Task<UploadResult> UploadFolderAsync(string agentId, string path, string searchPattern = "*", bool recursive = false, IProgress<UploadProgress>? progress = null, CancellationToken cancellationToken = default) =>
        UploadFilesAsync(agentId, UploadFolder.Read(path, searchPattern, recursive), null, progress, cancellationToken);

    /// <summary>Has the server fetch pages and files itself. All else as with <see cref="UploadDocumentsAsync"/>.</summary>
    /// <param name="agentId">The agent that learns.</param>
    /// <param name="urls">Their addresses.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="ArgumentException">There is no address.</exception>
    Task<UploadResult> UploadUrlsAsync(string agentId, IEnumerable<string> urls, CancellationToken cancellationToken = default) =>
        UploadFilesAsync(agentId, [], urls, null, cancellationToken);

    /// <summary>
    /// Waits until the documents of an upload are processed or have failed: follows their tasks, then reads the list of documents until it shows them all. A document
    /// that fails is no exception; see <see cref="ProcessingResult.Failures"/>.
    /// </summary>
    /// <param name="upload">The upload's result.</param>
    /// <param name="progress">Told how many are ready.</param>
    /// <param name="timeout">How long to wait; null means <see cref="KnowrithmClientOptions.OperationTimeout"/>.</param>
    /// <param name="cancellationToken">Stops waiting; the server goes on.</param>
    /// <exception cref="KnowrithmTimeoutException">They were not ready in time; they may yet be: wait again.</exception>
    Task<ProcessingResult> WaitUntilProcessedAsync(UploadResult upload, IProgress<ProcessingProgress>? progress = null, TimeSpan? timeout = null, CancellationToken cancellationToken = default) =>
        new ProcessingWatch(this, upload, progress).RunAsync(timeout, cancellationToken);

    /// <summary>One page of the user's documents. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 10.</param>
    /// <param name="filter">Which documents.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/document")]
    Task<Page<Document>> ListDocumentsAsync(int page = 1, [AliasAs("per_page")] int? perPage = null, [Query] DocumentFilter? filter = null, CancellationToken cancellationToken = default);

    /// <summary>All the user's documents, page by page while you read.</summary>
    /// <param name="filter">Which documents.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Document> ListAllDocumentsAsync(DocumentFilter? filter = null, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListDocumentsAsync(page, perPage, filter, token), perPage, cancellationToken);

    /// <summary>One page of an agent's documents. Retried: it only reads.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="page">The page's number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; the server's default is 10.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such agent.</exception>
    [Get("/document/agent/{agentId}")]
    Task<Page<Document>> ListDocumentsByAgentAsync(string agentId, int page = 1, [AliasAs("per_page")] int? perPage = null, CancellationToken cancellationToken = default);

    /// <summary>All an agent's documents, page by page while you read.</summary>
    /// <param name="agentId">The agent.</param>
    /// <param name="perPage">The page size, 1 to 100.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    AsyncPageable<Document> ListAllDocumentsByAgentAsync(string agentId, int perPage = 100, CancellationToken cancellationToken = default) =>
        new((page, token) => ListDocumentsByAgentAsync(agentId, page, perPage, token), perPage, cancellationToken);

    /// <summary>The user's deleted documents, in one list. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/document/deleted")]
    Task<Page<Document>> ListDeletedDocumentsAsync(CancellationToken cancellationToken = default);

    /// <summary>The user's deleted pieces of documents, in one list. Scope <c>read</c>. Retried: it only reads.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/document/chunk/deleted")]
    Task<Page<DocumentChunk>> ListDeletedChunksAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes a document with its pieces. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such document, or no longer.</exception>
    [Delete("/document/{documentId}")]
    Task<DocumentReceipt> DeleteDocumentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Deletes several documents with their pieces. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="request">The documents.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">None of them exists, or no longer.</exception>
    [Delete("/document/bulk-delete")]
    Task<DocumentReceipt> BulkDeleteDocumentsAsync([Body] BulkDeleteDocumentsRequest request, CancellationToken cancellationToken = default);

    /// <summary>Restores a deleted document. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such deleted document.</exception>
    [Patch("/document/{documentId}/restore")]
    Task<DocumentReceipt> RestoreDocumentAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Deletes one piece of a document. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="chunkId">The piece.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such piece, or no longer.</exception>
    [Delete("/document/chunk/{chunkId}")]
    Task<DocumentChunkReceipt> DeleteDocumentChunkAsync(string chunkId, CancellationToken cancellationToken = default);

    /// <summary>Restores one deleted piece of a document. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="chunkId">The piece.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmValidationException">Its document is deleted: restore that first.</exception>
    /// <exception cref="KnowrithmNotFoundException">There is no such deleted piece.</exception>
    [Patch("/document/chunk/{chunkId}/restore")]
    Task<DocumentChunkReceipt> RestoreDocumentChunkAsync(string chunkId, CancellationToken cancellationToken = default);

    /// <summary>Deletes all pieces of a document; the document stays. Scope <c>write</c>. Sent again on a lost answer: deleting twice is deleting once.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such document.</exception>
    [Delete("/document/{documentId}/chunk")]
    Task<DocumentReceipt> DeleteDocumentChunksAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>Restores all deleted pieces of a document. Scope <c>write</c>. Sent once, unless the server cannot have seen it.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="KnowrithmNotFoundException">There is no such document, or it is deleted.</exception>
    [Patch("/document/{documentId}/chunk/restore-all")]
    Task<DocumentReceipt> RestoreAllDocumentChunksAsync(string documentId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Has the server move the pieces of all documents into its object store. It is a GET that changes something, and no source shows its answer. The newer Swagger
    /// file alone has it, without credentials, so none are sent. Sent once, unless the server cannot have seen it.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    [Get("/chunks/upload")]
    Task<UntypedResult> UploadChunksAsync(CancellationToken cancellationToken = default);
}
