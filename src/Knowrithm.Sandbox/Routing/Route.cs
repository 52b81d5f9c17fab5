namespace Knowrithm.Sandbox;

internal sealed record Route(string Method, string Template, Access Access, Func<Call, Reply> Handler, ErrorShape Errors = ErrorShape.Standard)
{
    public string[] Segments { get; } = Template.Split('/', StringSplitOptions.RemoveEmptyEntries);

    public bool IsSdk => Template.StartsWith("/api/v1/sdk/", StringComparison.Ordinal);
}
