namespace Knowrithm.Sandbox;

/// <summary>The scopes of an API key.</summary>
internal enum Scope
{
    Read,
    Write,
    Admin,
}
