using System.CommandLine;

namespace Knowrithm.Sandbox.Tool;

/// <summary>The commands of the tool and their options.</summary>
internal static class Commands
{
    public static RootCommand Root()
    {
        var options = new StartOptions();
        var root = new RootCommand("A Knowrithm on this machine, in memory. Without a command it starts one and runs until Ctrl+C.")
        {
            Listen(),
            Trigger(),
        };
        options.AddTo(root);
        root.SetAction((result, token) => Guarded(() => StartCommand.RunAsync(options.Read(result), result.GetValue(options.Faults) ?? [], token)));
        return root;
    }

    private static Command Listen()
    {
        var to = new Option<Uri>("--forward-to")
        {
            Description = "Your receiver on this machine, such as http://localhost:5000/webhooks/knowrithm.",
            Required = true,
            CustomParser = LoopbackUrl.Parse,
        };
        var url = Url("The sandbox to listen to. One is started there if none runs.");
        var events = new Option<string[]>("--events")
        {
            Description = "The events to forward, such as lead.created; all without it.",
            AllowMultipleArgumentsPerToken = true,
        };
        var secret = new Option<string>("--secret") { Description = "The signing secret. Default: KNOWRITHM_WEBHOOK_SECRET, or a new one." };
        var command = new Command("listen", "Forwards the sandbox's webhooks to your application, and prints each delivery.") { to, url, events, secret };
        command.SetAction((result, token) => Guarded(() => ListenCommand.RunAsync(
            result.GetValue(url)!, result.GetValue(to)!, result.GetValue(events) ?? [],
            result.GetValue(secret) ?? Environment.GetEnvironmentVariable("KNOWRITHM_WEBHOOK_SECRET"), token)));
        return command;
    }

    private static Command Trigger()
    {
        var name = new Argument<string>("event") { Description = "The event, such as lead.created." };
        var data = new Option<string>("--data") { Description = "The event's data as a JSON object; made up without it." };
        var url = Url("The running sandbox.");
        var command = new Command("trigger", "Sends an event that did not happen to the webhooks of a running sandbox.") { name, data, url };
        command.SetAction((result, token) =>
            Guarded(() => TriggerCommand.RunAsync(result.GetValue(url)!, result.GetValue(name)!, result.GetValue(data), token)));
        return command;
    }

    private static Option<Uri> Url(string description) => new("--url")
    {
        Description = description,
        DefaultValueFactory = _ => new($"http://127.0.0.1:{StartOptions.DefaultPort}/"),
        CustomParser = LoopbackUrl.Parse,
    };

    private static async Task<int> Guarded(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (ToolException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
