using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>A company's fields and its logo as a form. All of it is in memory, so it can be sent again.</summary>
internal static class LogoForm
{
    private const string Part = "logo";

    public static HttpContent Of<T>(T request, CompanyLogo logo)
    {
        // From the picture itself: no part of it can hold its own hash, and the same request is the same bytes.
        var form = new MultipartFormDataContent("knowrithm-" + Convert.ToHexString(SHA256.HashData(logo.Content.Span))[..32]);
        foreach (var field in JsonSerializer.SerializeToElement(request, Wire.Info<T>()).EnumerateObject())
        {
            if (field.NameEquals(Part)) continue;
            if (field.Value.ValueKind == JsonValueKind.Null) throw new ArgumentException($"A form cannot empty a field ({field.Name}): send the logo in a call of its own.", nameof(request));
            form.Add(new StringContent(field.Value.ToString()), field.Name);
        }
        form.Add(new ReadOnlyMemoryContent(logo.Content) { Headers = { ContentType = new MediaTypeHeaderValue(logo.MediaType) } }, Part, logo.FileName);
        return form;
    }
}
