namespace Knowrithm.Client.Webhooks;

/// <summary>
/// The exception for a webhook body that is not an event: not JSON, not an object, or without an <c>event</c> text. Its message never repeats the body. A
/// redelivery would not be better.
/// </summary>
/// <param name="message">The description of what is wrong.</param>
/// <param name="innerException">The cause.</param>
public sealed class WebhookFormatException(string message, Exception? innerException = null) : KnowrithmException(message, innerException);
