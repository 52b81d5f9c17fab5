using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A company's fields and its logo as a form. It is kept in memory, so that it can be sent in each attempt.</summary>
internal static class LogoForm
{
    private const string Part = "logo";

    public static HttpContent Of<T>(T request, CompanyLogo logo)
    {
        var boundary = FormText.NewBoundary();
        var head = new StringBuilder();
        foreach (var field in JsonSerializer.SerializeToElement(request, Wire.Info<T>()).EnumerateObject())
        {
            if (field.NameEquals(Part)) continue;
            if (field.Value.ValueKind == JsonValueKind.Null)
                throw new ArgumentException($"A form cannot empty a field ({field.Name}): send the logo in a call of its own.", nameof(request));
            head.Append(FormText.Field(boundary, field.Name, field.Value.ToString()));
        }
        head.Append(FormText.FileHead(boundary, Part, logo.FileName, logo.MediaType));
        byte[] form = [.. Encoding.UTF8.GetBytes(head.ToString()), .. logo.Content.Span, .. Encoding.UTF8.GetBytes("\r\n" + FormText.End(boundary))];
        return new ByteArrayContent(form) { Headers = { ContentType = MediaTypeHeaderValue.Parse(FormText.ContentType(boundary)) } };
    }
}
