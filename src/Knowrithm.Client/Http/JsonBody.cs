using System.Net.Http.Headers;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Http;

/// <summary>A request's JSON, and the secrets in it: if the server repeats one in an error, it is masked.</summary>
internal sealed class JsonBody : ByteArrayContent, IHoldsSecrets
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    public JsonBody(byte[] json, IReadOnlyList<string> secrets)
        : base(json)
    {
        Secrets = secrets;
        Headers.ContentType = Json;
    }

    public IReadOnlyList<string> Secrets { get; }
}
