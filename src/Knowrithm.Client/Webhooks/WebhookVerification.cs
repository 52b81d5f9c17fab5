namespace Knowrithm.Client.Webhooks;

/// <summary>What came of checking a delivery's signature. Only <see cref="Valid"/> lets it in; for everything else answer 403.</summary>
public enum WebhookVerification
{
    /// <summary>There was no secret to check with: null, blank, or no well-formed text. The mistake is the receiver's.</summary>
    NoSecret,

    /// <summary>The header is not there, or empty.</summary>
    MissingHeader,

    /// <summary>Several signatures, in several headers or behind commas. Which one to believe would be a guess.</summary>
    SeveralSignatures,

    /// <summary>The header is not <c>sha256=</c>, in lower case, and 64 hexadecimal digits.</summary>
    MalformedHeader,

    /// <summary>A signature, but of another body or made with another secret.</summary>
    Mismatch,

    /// <summary>The body is as it was signed, by somebody who has one of the secrets.</summary>
    Valid,
}
