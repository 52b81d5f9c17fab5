using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>
/// The form of an upload, written while it is sent: memory does not grow with the files. Each attempt writes the same bytes, or fails.
/// </summary>
internal sealed class UploadContent : HttpContent, IRepeatableContent
{
    private const int SmallEnoughNotToAsk = 1024 * 1024;

    private static readonly byte[] NewLine = "\r\n"u8.ToArray();

    private readonly string _boundary = FormText.NewBoundary();
    private readonly byte[] _fields;
    private readonly UploadPart[] _parts;
    private readonly byte[] _end;
    private readonly IProgress<UploadProgress>? _progress;

    public UploadContent(UploadDocumentsRequest request)
    {
        var fields = new StringBuilder();
        if (request.AgentId is { } agent) AddField("agent_id", agent);
        if (request.Urls.Count > 0) AddField("urls", JsonArray(request.Urls));
        foreach (var field in request.Fields())
            AddField(field.Name, field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString()! : field.Value.GetRawText());
        _fields = Encoding.UTF8.GetBytes(fields.ToString());
        _parts = [.. request.Files
            .Select(file => new UploadPart(file, Encoding.UTF8.GetBytes(FormText.FileHead(_boundary, "files", file.FileName, file.ContentType))))];
        _end = Encoding.UTF8.GetBytes(FormText.End(_boundary));
        _progress = request.Progress;
        Headers.ContentType = MediaTypeHeaderValue.Parse(FormText.ContentType(_boundary));

        void AddField(string name, string value) => fields.Append(FormText.Field(_boundary, name, value));
    }

    public bool CanRepeat => _parts.All(static part => part.CanRepeat);

    public bool AskFirst => !TryComputeLength(out var length) || length > SmallEnoughNotToAsk;

    public async ValueTask PrepareAsync(CancellationToken cancellationToken)
    {
        foreach (var part in _parts) await part.PrepareAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        long bytes = 0;
        var files = 0;
        long? total = _parts.All(static part => part.Length is not null) ? _parts.Sum(static part => part.Length) : null;
        await stream.WriteAsync(_fields, cancellationToken).ConfigureAwait(false);
        foreach (var part in _parts)
        {
            await stream.WriteAsync(part.Head, cancellationToken).ConfigureAwait(false);
            await part.CopyToAsync(stream, Report, cancellationToken).ConfigureAwait(false);
            await stream.WriteAsync(NewLine, cancellationToken).ConfigureAwait(false);
            files++;
            Report(0);

            void Report(int more) => _progress?.Report(new(bytes += more, total, files, _parts.Length, part.FileName));
        }
        await stream.WriteAsync(_end, cancellationToken).ConfigureAwait(false);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _fields.Length + _end.Length;
        foreach (var part in _parts)
        {
            if (part.Length is not { } size) return false;
            length += part.Head.Length + size + NewLine.Length;
        }
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var part in _parts) part.Dispose();
        base.Dispose(disposing);
    }

    private static string JsonArray(IReadOnlyList<string> values)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartArray();
            foreach (var value in values) writer.WriteStringValue(value);
            writer.WriteEndArray();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
