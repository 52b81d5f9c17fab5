using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Knowrithm.Sandbox;

/// <summary>Reads a form as it comes: a file of any size costs the memory of its beginning.</summary>
internal static class FormReader
{
    /// <summary>The bytes of a file that are kept to reply from.</summary>
    private const int KeptOfAFile = 1024 * 1024;

    /// <summary>The bytes that are kept of all files, and accepted of all values, of one form.</summary>
    private const int KeptOfAForm = 16 * 1024 * 1024;

    private const int LargestValue = 1024 * 1024;

    private const int MostParts = 1000;

    public static string? Boundary(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : null;

    public static async Task<Form> ReadAsync(Stream body, string boundary)
    {
        if (boundary.Length is 0 or > 200) throw Malformed();
        var (reader, form, parts, room) = (new MultipartReader(boundary, body, 64 * 1024), new Form(), 0, KeptOfAForm);
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            if (++parts > MostParts) throw new ApiException(400, "The form has too many parts");
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition) || disposition.Name.Length == 0) throw Malformed();
            var name = HeaderUtilities.RemoveQuotes(disposition.Name).ToString();
            if (FileName(disposition) is { } fileName)
            {
                form.Files.Add(await ReadFileAsync(name, fileName, section.Body, Math.Min(KeptOfAFile, room)));
                room -= form.Files[^1].Head.Length;
            }
            else
            {
                form.Values.Add((name, await ReadValueAsync(name, section.Body, Math.Min(LargestValue, room))));
                room -= form.Values[^1].Value.Length;
            }
        }

        return form;
    }

    public static ApiException Malformed() => new(400, "The form is malformed or incomplete");

    private static string? FileName(ContentDispositionHeaderValue disposition)
    {
        var name = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.UnescapeAsQuotedString(disposition.FileName);
        return name.HasValue ? name.ToString().Split('/', '\\')[^1].Trim() : null;
    }

    private static async Task<FormFile> ReadFileAsync(string field, string fileName, Stream body, int kept)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var head = new MemoryStream();
        var (buffer, length) = (new byte[64 * 1024], 0L);
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            length += read;
            hash.AppendData(buffer, 0, read);
            if (head.Length < kept) head.Write(buffer, 0, (int)Math.Min(read, kept - head.Length));
        }

        return new(field, fileName, length, Convert.ToHexString(hash.GetHashAndReset()).ToLowerInvariant(), head.ToArray());
    }

    private static async Task<string> ReadValueAsync(string name, Stream body, int limit)
    {
        using var value = new MemoryStream();
        var buffer = new byte[4096];
        int read;
        while ((read = await body.ReadAsync(buffer)) > 0)
        {
            value.Write(buffer, 0, read);
            if (value.Length > limit) throw new ValidationException(name, "The value is too large");
        }

        return Encoding.UTF8.GetString(value.GetBuffer(), 0, (int)value.Length);
    }
}
