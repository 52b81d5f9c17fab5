namespace Acme.IntegrationHub;

/// <summary>One line about one event, masked already.</summary>
/// <param name="Key">The event's key.</param>
/// <param name="Subject">What it is about: events of one subject stand together.</param>
/// <param name="Title">The subject, for people.</param>
/// <param name="Text">The line.</param>
/// <param name="At">When it happened.</param>
/// <param name="Link">Back to the conversation; null without a template.</param>
internal sealed record Note(string Key, string Subject, string Title, string Text, DateTimeOffset At, string? Link);
