using System.CommandLine.Parsing;
using System.Net;

namespace Knowrithm.Sandbox.Tool;

/// <summary>The sandbox and what it delivers to are on this machine.</summary>
internal static class LoopbackUrl
{
    public static void Check(OptionResult result)
    {
        if (result.Tokens is not [var token]) return;
        if (!Uri.TryCreate(token.Value, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            result.AddError($"'{token.Value}' is not an absolute http or https URL.");
        else if (!IsLoopback(url)) result.AddError($"'{token.Value}' is not on this machine: localhost or 127.0.0.1 is expected.");
    }

    private static bool IsLoopback(Uri url) =>
        url.IsLoopback || (IPAddress.TryParse(url.IdnHost, out var address) && IPAddress.IsLoopback(address));
}
