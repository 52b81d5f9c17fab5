namespace Knowrithm.Sandbox.Tool;

/// <summary>A failure that the message explains: it is printed without a stack trace.</summary>
internal sealed class ToolException(string message) : Exception(message);
