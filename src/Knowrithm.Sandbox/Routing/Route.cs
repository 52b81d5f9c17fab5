namespace Knowrithm.Sandbox;

internal sealed record Route(string Method, string Template, Access Access, Func<Call, Reply> Handler, ErrorShape Errors = ErrorShape.Standard)
{
    public string[] Segments { get; } = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public Scope Scope { get; init; } = Access == Access.Admin ? Scope.Admin : Method == "GET" ? Scope.Read : Scope.Write;

    /// <summary>Whether it is played for companies that were created here, too: all agents, conversations and leads are the demo company's.</summary>
    public bool IsForEveryCompany { get; init; }

    /// <summary>How large a form may be, where forms are taken. It is read as it comes and never held whole.</summary>
    public long? FormLimit { get; init; }

    public bool IsSdk => Template.StartsWith("/api/v1/sdk/", StringComparison.Ordinal);
}
