namespace Knowrithm.Sandbox;

internal enum ErrorShape
{
    /// <summary><c>{error, code, details}</c></summary>
    Standard,

    /// <summary><c>{error, errors: {field: [message]}}</c> for a body that does not pass.</summary>
    FieldErrors,

    /// <summary><c>{message}</c> for a 403.</summary>
    MessageWhenForbidden,

    /// <summary><c>{error}</c></summary>
    ErrorOnly,

    /// <summary><c>{error, success: false}</c></summary>
    ErrorAndSuccess,

    /// <summary><c>{message, success: false}</c></summary>
    MessageAndSuccess,
}
