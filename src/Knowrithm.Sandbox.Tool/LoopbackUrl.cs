using System.CommandLine.Parsing;
using System.Net;

namespace Knowrithm.Sandbox.Tool;

/// <summary>The sandbox and what it delivers to are on this machine.</summary>
internal static class LoopbackUrl
{
    public static Uri? Parse(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            result.AddError($"'{text}' is not an absolute http or https URL.");
        else if (!IsLoopback(url)) result.AddError($"'{text}' is not on this machine: localhost or 127.0.0.1 is expected.");
        else return url;
        return null;
    }

    private static bool IsLoopback(Uri url) =>
        url.IsLoopback || (IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
