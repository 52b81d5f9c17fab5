using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal class ApiException(int status, string message, string? code = null) : Exception(message)
{
    public int Status => status;

    public string Code { get; } = code ?? status switch
    {
        400 => "VALIDATION_ERROR",
        401 => "AUTH_001",
        403 => "AUTHORIZATION_ERROR",
        404 => "NOT_FOUND",
        405 => "METHOD_NOT_ALLOWED",
        413 => "PAYLOAD_TOO_LARGE",
        409 => "CONFLICT",
        423 => "ACCOUNT_LOCKED",
        429 => "RATE_LIMIT_EXCEEDED",
        503 => "SERVICE_UNAVAILABLE",
        >= 500 => "SERVER_ERROR",
        _ => "REQUEST_ERROR",
    };

    public virtual JsonObject Details => [];

    public virtual Reply ToReply(ErrorShape shape = ErrorShape.Standard) => Reply.Error(this, shape switch
    {
        ErrorShape.ErrorOnly => new() { ["error"] = Message },
        ErrorShape.ErrorAndSuccess => new() { ["error"] = Message, ["success"] = false },
        ErrorShape.MessageAndSuccess => new() { ["message"] = Message, ["success"] = false },
        ErrorShape.MessageWhenForbidden when Status == 403 => new() { ["message"] = Message },
        _ => new() { ["error"] = Message, ["code"] = Code, ["details"] = Details },
    });

    public static ApiException NotFound(string what) => new(404, $"{what} not found");
}
