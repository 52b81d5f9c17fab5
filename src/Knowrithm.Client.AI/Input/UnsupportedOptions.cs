using Microsoft.Extensions.AI;

namespace Knowrithm.Client;

/// <summary>The options that an agent's message cannot carry; each existing option is listed here or is supported.</summary>
internal static class UnsupportedOptions
{
    public static IEnumerable<string> Requirements(ChatOptions? options, string agentId)
    {
        if (options is null) yield break;
        if (options.Tools is { Count: > 0 }) yield return nameof(options.Tools);
        if (options.ToolMode is RequiredChatToolMode) yield return nameof(options.ToolMode);
        if (options.ResponseFormat is not null and not ChatResponseFormatText) yield return nameof(options.ResponseFormat);
        if (!string.IsNullOrWhiteSpace(options.Instructions)) yield return nameof(options.Instructions);
        if (options.StopSequences is { Count: > 0 }) yield return nameof(options.StopSequences);
        // The agent's id is what our metadata call the default model.
        if (options.ModelId is { Length: > 0 } model && model != agentId) yield return nameof(options.ModelId);
        if (options.ContinuationToken is not null) yield return nameof(options.ContinuationToken);
    }

    public static IEnumerable<string> Hints(ChatOptions? options)
    {
        if (options is null) yield break;
        if (options.Temperature is not null) yield return nameof(options.Temperature);
        if (options.TopP is not null) yield return nameof(options.TopP);
        if (options.TopK is not null) yield return nameof(options.TopK);
        if (options.FrequencyPenalty is not null) yield return nameof(options.FrequencyPenalty);
        if (options.PresencePenalty is not null) yield return nameof(options.PresencePenalty);
        if (options.Seed is not null) yield return nameof(options.Seed);
        if (options.Reasoning is not null) yield return nameof(options.Reasoning);
        if (options.MaxOutputTokens is not null) yield return nameof(options.MaxOutputTokens);
        if (options.AllowMultipleToolCalls is not null) yield return nameof(options.AllowMultipleToolCalls);
        if (options.AllowBackgroundResponses is true) yield return nameof(options.AllowBackgroundResponses);
        if (options.AdditionalProperties is { Count: > 0 }) yield return nameof(options.AdditionalProperties);
    }
}
