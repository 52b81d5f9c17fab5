namespace Knowrithm.Client.Serialization;

/// <summary>What the members of a successful response's body say against its success.</summary>
[Flags]
internal enum FailureSignals
{
    None = 0,

    /// <summary><c>success</c> or <c>ok</c> is false.</summary>
    Flag = 1,

    /// <summary><c>http_status</c>, <c>status_code</c> or a numeric <c>status</c> of 400 or more.</summary>
    HttpStatus = 2,

    /// <summary><c>status</c> is <c>error</c>, <c>failed</c> or a synonym.</summary>
    Status = 4,

    /// <summary><c>code</c> is a number between 400 and 599.</summary>
    Code = 8,

    /// <summary><c>error</c> or <c>errors</c> is not empty.</summary>
    Error = 16,

    /// <summary>What no response says beside a result of its own.</summary>
    Certain = Flag | HttpStatus | Status,
}
