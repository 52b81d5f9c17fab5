namespace Knowrithm.Client.Serialization;

/// <summary>A body that is read while it is sent, and that knows whether it can be read again.</summary>
internal interface IRepeatableContent
{
    /// <summary>Whether another attempt would send the same bytes.</summary>
    bool CanRepeat { get; }

    /// <summary>
    /// Whether to ask before the body is sent (<c>Expect: 100-continue</c>): a refusal (401, 413, 429) then costs no upload, and is read as a response, where a
    /// server that hangs up on half a body would look like a broken connection.
    /// </summary>
    bool AskFirst { get; }

    /// <summary>Makes ready for an attempt, and makes sure that it would send what the one before it did.</summary>
    /// <exception cref="KnowrithmUploadException">Thrown when it would not.</exception>
    ValueTask PrepareAsync(CancellationToken cancellationToken);
}
