using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Upload
{
    public static Reply Run(Call call)
    {
        var (world, request) = (call.World, call.Form is { } form ? UploadRequest.Read(form) : UploadRequest.Read(call.Fields()));
        var agent = request.AgentId is null ? null : world.Agents.Get(request.AgentId);
        if (request.Files.Count + request.Urls.Count == 0) throw new ApiException(400, "No files or URLs provided");

        var (taken, errors) = (new List<(StoredDocument Document, Func<string> Text)>(), new List<string>());
        foreach (var file in request.Files) Take(() => FromFile(call, file, agent, request.Metadata));
        foreach (var url in request.Urls) Take(() => FromUrl(call, url, agent, request.Metadata));
        var tasks = taken.Select(t => world.Documents.Add(t.Document, t.Text)).ToList();
        var body = new JsonObject
        {
            ["success"] = taken.Count > 0,
            ["documents"] = new JsonArray([.. taken.Select(t => t.Document.ToJson(world))]),
            ["documents_processed"] = taken.Count,
            ["errors"] = new JsonArray([.. errors.Select(e => JsonValue.Create(e))]),
            ["errors_count"] = errors.Count,
            ["task_ids"] = new JsonArray([.. tasks.Select(t => JsonValue.Create(t.Id))]),
        };
        return taken.Count == 0 ? throw new UploadException(body) : Reply.Plain(body, errors.Count == 0 ? 200 : 207);

        void Take(Func<(StoredDocument, Func<string>)> read)
        {
            try
            {
                taken.Add(read());
            }
            catch (ApiException e)
            {
                errors.Add(e.Message);
            }
        }
    }

    private static (StoredDocument, Func<string>) FromFile(Call call, FormFile file, Agent? agent, JsonObject metadata)
    {
        if (file.FileName.Length is 0 or > 255) throw new ApiException(400, "A file has no name, or one that is too long");
        if (DocumentTypes.Of(file.FileName) is not { } type) throw new ApiException(400, $"{file.FileName}: unsupported file type");
        if (file.Length == 0) throw new ApiException(400, $"{file.FileName}: the file is empty");
        var document = new StoredDocument(call.Caller.User!, file.FileName, type, call.World.Clock.Now)
        {
            Agent = agent,
            Size = file.Length,
            Sha256 = file.Sha256,
            Metadata = metadata.DeepClone().AsObject(),
        };
        return (document, () => DocumentText.Read(type, file.Head, file.Head.Length == file.Length));
    }

    /// <summary>Reads a page without leaving this machine: its text is made up, and a host that cannot exist has no text.</summary>
    private static (StoredDocument, Func<string>) FromUrl(Call call, string text, Agent? agent, JsonObject metadata)
    {
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            throw new ApiException(400, $"{text}: not a valid URL");
        var name = url.Segments[^1].Trim('/') is { Length: > 0 } last ? Uri.UnescapeDataString(last) : url.Host;
        var document = new StoredDocument(call.Caller.User!, name, DocumentTypes.Of(name) ?? "html", call.World.Clock.Now)
        {
            Agent = agent,
            Url = url.AbsoluteUri,
            Metadata = metadata.DeepClone().AsObject(),
        };
        return (document, () => url.Host.EndsWith(".invalid", StringComparison.Ordinal) ? throw new ApiException(400, $"Could not fetch {url}")
            : $"This text stands for the page {url.AbsoluteUri}.");
    }
}
