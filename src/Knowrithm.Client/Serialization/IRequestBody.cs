namespace Knowrithm.Client.Serialization;

/// <summary>A request that is not simply JSON: it makes its own body.</summary>
internal interface IRequestBody
{
    /// <summary>The body; null when it is simply JSON after all.</summary>
    HttpContent? ToContent();
}
