using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Knowrithm.Sandbox.Tool;

/// <summary>The options of a sandbox that the tool starts.</summary>
internal sealed class StartOptions
{
    public const int DefaultPort = 8543;
    public const int DefaultSeeds = 25;

    private readonly Option<int> _port = new("--port") { Description = "The port on 127.0.0.1; 0 takes any free one.", DefaultValueFactory = _ => DefaultPort };
    private readonly Option<int> _seeds = new("--seed")
    {
        Description = "The number of conversations, each with its lead, that exist at the start.",
        DefaultValueFactory = _ => DefaultSeeds,
    };

    private readonly Option<int?> _messages = new("--seed-messages") { Description = "The number of messages in each; four, six or eight without it." };
    private readonly Option<SandboxDialect[]> _dialects = new("--dialect")
    {
        Description = "The forms of responses, to test a client with; several are combined.",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<int> _taskDuration = new("--task-duration")
    {
        Description = "The milliseconds that queued work takes.",
        DefaultValueFactory = _ => 400,
    };

    private readonly Option<bool> _noStreaming = new("--no-streaming") { Description = "Conversations have no event streams: their route returns 503." };

    public Option<SandboxFault[]> Faults { get; } = new("--fault")
    {
        Description = "A fault until it is ended: a status such as 503, or dropped, lost, half, slow; with a path as 503@/api/v1/lead. Repeatable.",
        CustomParser = FaultText.Parse,
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _port, _seeds, _messages, _dialects, _taskDuration, _noStreaming, Faults }) command.Options.Add(option);
        _port.Validators.Add(result => Between(result, 0, 65535));
        _seeds.Validators.Add(result => Between(result, 0, 10_000_000));
        _messages.Validators.Add(result => Between(result, 0, 1_000_000));
        _taskDuration.Validators.Add(result => Between(result, 0, 3_600_000));
    }

    public Action<KnowrithmSandboxOptions> Read(ParseResult result) => options =>
    {
        options.Port = result.GetValue(_port);
        options.SeedConversations = result.GetValue(_seeds);
        options.SeedMessages = result.GetValue(_messages);
        options.Dialect = (result.GetValue(_dialects) ?? []).Aggregate(SandboxDialect.Documented, (all, one) => all | one);
        options.TaskDuration = TimeSpan.FromMilliseconds(result.GetValue(_taskDuration));
        options.Streaming = !result.GetValue(_noStreaming);
    };

    private static void Between(OptionResult result, int least, int most)
    {
        // What is not a number is reported without this.
        if (result.Tokens is [var token] && long.TryParse(token.Value, CultureInfo.InvariantCulture, out var value) && (value < least || value > most))
            result.AddError($"{result.Option.Name} must be between {least} and {most}.");
    }
}
