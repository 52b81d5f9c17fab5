namespace Knowrithm.Client.Webhooks;

/// <summary>
/// A webhook body is no event: no JSON, no object, or without an <c>event</c> text. Its message never repeats the body. A redelivery would be no better.
/// </summary>
/// <param name="message">What is wrong.</param>
/// <param name="innerException">What caused it.</param>
public sealed class WebhookFormatException(string message, Exception? innerException = null) : KnowrithmException(message, innerException);
