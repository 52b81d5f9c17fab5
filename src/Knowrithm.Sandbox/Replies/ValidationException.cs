using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal sealed class ValidationException(string message, IReadOnlyDictionary<string, List<string>> errors) : ApiException(400, message)
{
    public ValidationException(string field, string error) : this(error, new Dictionary<string, List<string>> { [field] = [error] })
    {
    }

    public override JsonObject Details
    {
        get
        {
            var details = new JsonObject();
            foreach (var (name, messages) in errors) details[name] = new JsonArray([.. messages.Select(m => JsonValue.Create(m))]);
            return details;
        }
    }

    public override Reply ToReply(ErrorShape shape = ErrorShape.Standard) => shape == ErrorShape.FieldErrors
        ? Reply.Error(this, new() { ["error"] = "Validation failed", ["errors"] = Details })
        : base.ToReply(shape);
}
