using System.Diagnostics.CodeAnalysis;

namespace Knowrithm.Client.Http;

/// <summary>The address that routes are relative to, whatever part of <c>/api/v1/</c> the user gave.</summary>
internal static class BaseAddress
{
    public static Uri Parse(string? text) =>
        TryParse(text, out var address, out var problem) ? address : throw new ArgumentException(problem);

    public static bool TryParse(string? text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        problem = null;
        if (!Uri.TryCreate((text ?? KnowrithmClientOptions.DefaultBaseUrl).Trim(), UriKind.Absolute, out var given) || given.Scheme is not ("https" or "http"))
            problem = $"is not an absolute https address such as {KnowrithmClientOptions.DefaultBaseUrl}.";
        else if (given.Scheme == "http" && !given.IsLoopback)
            problem = "is plain http: the API secret would be readable on the network. Use https; http is for this machine only.";
        else if (given.UserInfo.Length > 0 || given.Query.Length > 0 || given.Fragment.Length > 0)
            problem = "must not have a user name, a query or a fragment.";
        else
            address = new UriBuilder(given) { Path = Trim(given.AbsolutePath) }.Uri;
        return address is not null;
    }

    private static string Trim(string path)
    {
        path = path.TrimEnd('/');
        if (path.EndsWith("/api/v1", StringComparison.OrdinalIgnoreCase)) path = path[..^"/api/v1".Length];
        else if (path.EndsWith("/api", StringComparison.OrdinalIgnoreCase)) path = path[..^"/api".Length];
        return path.TrimEnd('/') + "/";
    }
}
