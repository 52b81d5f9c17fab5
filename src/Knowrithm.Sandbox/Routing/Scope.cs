namespace Knowrithm.Sandbox;

/// <summary>What an API key must be allowed to do.</summary>
internal enum Scope
{
    Read,
    Write,
    Admin,
}
