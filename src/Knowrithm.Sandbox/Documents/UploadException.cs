using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

/// <summary>Nothing of an upload was taken: the usual body with its errors, and an error like any other.</summary>
internal sealed class UploadException(JsonObject body) : ApiException(400, "All uploads failed")
{
    public override JsonObject Details => new() { ["errors"] = body["errors"]!.DeepClone() };

    public override Reply ToReply(ErrorShape shape = ErrorShape.Standard)
    {
        var json = body.DeepClone().AsObject();
        json["error"] = Message;
        json["code"] = "DOC_001";
        json["details"] = Details;
        return Reply.Error(this, json);
    }
}
