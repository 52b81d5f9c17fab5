using System.Globalization;

namespace Knowrithm.Sandbox;

internal static class FaultReply
{
    public static Reply Of(SandboxFault fault)
    {
        if (fault.RedirectTo is not null) return Reply.Raw(fault.Status ?? 302, fault.Body ?? "", fault.ContentType ?? "text/html");
        if (fault.Body is not null) return Reply.Raw(fault.Status ?? 200, fault.Body, fault.ContentType ?? "application/json");
        if (fault.Status < 400) return Reply.Raw(fault.Status.Value, "", "application/json");
        return new ApiException(fault.Status!.Value, "The sandbox was set to fail.").ToReply();
    }

    public static void Dress(SandboxFault fault, HttpResponse response)
    {
        if (fault.RetryAfter is { } wait) response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        if (fault.RedirectTo is not null) response.Headers.Location = fault.RedirectTo;
    }
}
