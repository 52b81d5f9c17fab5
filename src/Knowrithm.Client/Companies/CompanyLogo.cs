using System.Text.Json.Serialization;

namespace Knowrithm.Client;

/// <summary>A logo to upload. It is kept in memory, so that a refused upload can be retried.</summary>
public sealed class CompanyLogo
{
    /// <summary>Creates a logo from memory.</summary>
    /// <param name="content">The bytes of the picture.</param>
    /// <param name="fileName">The file name, for example <c>logo.png</c>; its extension says which kind of picture it is.</param>
    /// <exception cref="ArgumentException">Thrown when one of them is empty.</exception>
    public CompanyLogo(byte[] content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        if (content.Length == 0) throw new ArgumentException("The logo is empty.", nameof(content));
        (Content, FileName) = (content, fileName);
    }

    /// <summary>The file's name.</summary>
    public string FileName { get; }

    /// <summary>The bytes of the picture.</summary>
    [JsonIgnore]
    public ReadOnlyMemory<byte> Content { get; }

    internal string MediaType => Path.GetExtension(FileName).ToUpperInvariant() switch
    {
        ".PNG" => "image/png",
        ".JPG" or ".JPEG" => "image/jpeg",
        ".GIF" => "image/gif",
        ".WEBP" => "image/webp",
        ".SVG" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    /// <summary>Creates a logo from a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="IOException">Thrown when the file cannot be read.</exception>
    public static async Task<CompanyLogo> FromFileAsync(string path, CancellationToken cancellationToken = default) =>
        new(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), Path.GetFileName(path));
}
