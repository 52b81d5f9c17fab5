using System.Net;
using System.Text;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>Makes the exception of an answer that is no success.</summary>
internal static class ApiErrors
{
    public const string Spent = " It was not sent again, because its body comes from a stream that can be read only once.";

    public static KnowrithmApiException From(HttpResponseMessage response, Call call, KnowrithmClientOptions options)
    {
        using (response)
        {
            var text = RawText.Of(response.Content is BufferedBody body ? body.Bytes.Span : default, response.RequestMessage);
            var error = ErrorBody.Read(text);
            var exception = Kind(response.StatusCode, Message(response, error, call));
            exception.Code = error.Code;
            exception.Details = error.Details;
            exception.FieldErrors = error.FieldErrors;
            exception.RequestId = AttemptHandler.RequestId(response);
            exception.RawBody = text;
            exception.RetryAfter = RetryAfter.Read(response.Headers, options.TimeProvider.GetUtcNow());
            exception.Route = call.Route;
            exception.Attempts = call.Attempts;
            // A redirected write may have been carried out first: post, redirect, get.
            exception.MayHaveBeenApplied = call.Ambiguous || (call.Writes && IsRedirect(response));
            return exception;
        }
    }

    private static KnowrithmApiException Kind(HttpStatusCode status, string message) => (int)status switch
    {
        400 or 413 or 422 => new KnowrithmValidationException(status, message),
        401 => new KnowrithmAuthenticationException(message),
        403 => new KnowrithmPermissionException(message),
        404 => new KnowrithmNotFoundException(message),
        409 or 423 => new KnowrithmConflictException(status, message),
        429 => new KnowrithmRateLimitException(message),
        >= 500 => new KnowrithmServerException(status, message),
        _ => new KnowrithmApiException(status, message),
    };

    private static bool IsRedirect(HttpResponseMessage response) => (int)response.StatusCode is >= 300 and < 400;

    private static string Message(HttpResponseMessage response, ErrorBody error, Call call)
    {
        var message = new StringBuilder($"{call.Route} answered {(int)response.StatusCode}");
        if (IsRedirect(response))
            return message.Append(", a redirect. It is not followed, so that no credential leaves for another address: check BaseUrl.").ToString();
        if (error.Message is { } said) message.Append(": ").Append(said);
        if (error.Code is { } code) message.Append(" (").Append(code).Append(')');
        foreach (var (field, problems) in error.FieldErrors) message.Append("; ").Append(field).Append(": ").AppendJoin(", ", problems);
        foreach (var problem in error.Problems) message.Append("; ").Append(problem);
        return message.Append(call.IsSpent ? Spent : "").ToString();
    }
}
