namespace Knowrithm.Client.AotApp.Bare;

internal sealed class Agent
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Status { get; set; }
}
