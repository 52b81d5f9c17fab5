namespace Knowrithm.Sandbox.Tool;

/// <summary>Runs a sandbox until it is interrupted.</summary>
internal static class StartCommand
{
    private const int Many = 50_000;

    public static async Task<int> RunAsync(Action<KnowrithmSandboxOptions> configure, SandboxFault[] faults, CancellationToken token)
    {
        await using var sandbox = await StartAsync(configure, token);
        foreach (var fault in faults) sandbox.Misbehave(fault);
        Describe(sandbox);
        if (faults.Length > 0) Console.WriteLine($"{faults.Length} {(faults.Length == 1 ? "fault" : "faults")} active; the inspector switches them off.\n");
        Console.WriteLine("Ctrl+C ends it.");
        await Interruption.OfAsync(token);
        return 0;
    }

    public static async Task<KnowrithmSandbox> StartAsync(Action<KnowrithmSandboxOptions> configure, CancellationToken token)
    {
        try
        {
            return await KnowrithmSandbox.StartAsync(
                options =>
                {
                    configure(options);
                    if (options.SeedConversations >= Many) Console.WriteLine($"Seeding {options.SeedConversations} conversations…");
                },
                token);
        }
        catch (IOException e)
        {
            throw new ToolException($"{e.Message}\nUse --port to choose another port; 0 takes any free one.");
        }
    }

    public static void Describe(KnowrithmSandbox sandbox) => Console.WriteLine($"""
        A Knowrithm on this machine.

        Address       {sandbox.Address}
        API key       {sandbox.ApiKey}
        API secret    {sandbox.ApiSecret}
        Bearer token  {sandbox.BearerToken}
        Inspector     {sandbox.Address} in a browser

        """);
}
