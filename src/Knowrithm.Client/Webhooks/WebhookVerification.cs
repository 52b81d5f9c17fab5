namespace Knowrithm.Client.Webhooks;

/// <summary>The result of checking a delivery's signature. Only <see cref="Valid"/> is accepted; for everything else return 403.</summary>
public enum WebhookVerification
{
    /// <summary>The receiver has no usable secret: null, blank, or not well-formed text. The mistake is the receiver's.</summary>
    NoSecret,

    /// <summary>The header is missing or empty.</summary>
    MissingHeader,

    /// <summary>Several signatures, in several headers or separated by commas, which is ambiguous.</summary>
    SeveralSignatures,

    /// <summary>The header is not <c>sha256=</c>, in lower case, and 64 hexadecimal digits.</summary>
    MalformedHeader,

    /// <summary>The signature is of another body, or made with another secret.</summary>
    Mismatch,

    /// <summary>The body is as it was signed, by a sender who has one of the secrets.</summary>
    Valid,
}
