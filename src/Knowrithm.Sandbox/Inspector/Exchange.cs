namespace Knowrithm.Sandbox;

/// <summary>A request and its response for the inspector: whole headers, the beginnings of bodies. It is masked when it is shown.</summary>
internal sealed class Exchange(long number, SandboxRequest request, Form? form)
{
    public const int BodyKept = 8 * 1024;

    public long Number => number;

    /// <summary>Rises with each change, for those who have seen an earlier state.</summary>
    public long Version { get; set; }

    public DateTimeOffset ReceivedAt { get; } = request.ReceivedAt;

    public string Method { get; } = request.Method;

    public string Path { get; } = request.Path;

    public string Query { get; } = request.Query;

    public string? Route { get; } = request.Route;

    public SandboxCredential Credential { get; } = request.Credential;

    public IReadOnlyDictionary<string, string> Headers { get; } = request.Headers;

    public string Body { get; } = request.Body.Length > BodyKept ? request.Body[..BodyKept] : request.Body;

    public bool IsBodyWhole { get; } = request.Body.Length <= BodyKept;

    /// <summary>The names of a form's parts, which are shown instead of its bytes.</summary>
    public string? FormParts { get; } = form is null ? null : Parts(form);

    public int? Status { get; private set; }

    public TimeSpan Duration { get; private set; }

    public string? ResponseType { get; private set; }

    public ReadOnlyMemory<byte> Response { get; private set; }

    public long ResponseLength { get; private set; }

    public IReadOnlyList<string> Tolerated { get; private set; } = [];

    /// <summary>Whether a fault was injected into it.</summary>
    public bool HasFault { get; set; }

    /// <summary>Whether its handling has ended, with or without a response.</summary>
    public bool IsOver { get; set; }

    /// <summary>The approximate memory that it takes, in bytes.</summary>
    public long Size => 1024 + Response.Length
        + (sizeof(char) * ((long)Path.Length + Query.Length + Body.Length + (FormParts?.Length ?? 0) + Headers.Sum(h => 64L + h.Key.Length + h.Value.Length)));

    public void Respond(SandboxRequest request, Reply reply, byte[] bytes)
    {
        (Status, Duration, Tolerated) = (request.StatusCode, request.Duration, request.Tolerated);
        (ResponseType, ResponseLength) = (reply.Events is null ? reply.ContentType : "text/event-stream", bytes.Length);
        // What is short costs nothing to keep; of what is long a copy, which does not hold the rest.
        Response = bytes.Length <= BodyKept ? bytes : bytes.AsSpan(0, BodyKept).ToArray();
    }

    private static string Parts(Form form)
    {
        var parts = form.Values.Select(v => v.Name).Concat(form.Files.Select(f => $"{f.Field} ({f.FileName}, {f.Length} bytes)")).Take(50);
        var text = string.Join('\n', parts);
        return text.Length > BodyKept ? text[..BodyKept] : text;
    }
}
