using System.Text.Json;

namespace Knowrithm.Client.Events;

/// <summary>Dead letters as lines of JSON.</summary>
internal static class DeadLetterExport
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    public static async Task<long> WriteAsync(IAsyncEnumerable<DeadLetter> letters, Stream destination, CancellationToken cancellationToken)
    {
        long count = 0;
        await foreach (var letter in letters.WithCancellation(cancellationToken))
        {
            await using (var writer = new Utf8JsonWriter(destination)) Write(writer, letter);
            await destination.WriteAsync(NewLine, cancellationToken);
            count++;
        }
        await destination.FlushAsync(cancellationToken);
        return count;
    }

    private static void Write(Utf8JsonWriter writer, DeadLetter letter)
    {
        writer.WriteStartObject();
        writer.WriteString("id", letter.Id);
        writer.WriteString("handler", letter.Handler);
        writer.WriteString("type", letter.Event.Type);
        writer.WriteString("key", letter.Event.Key);
        writer.WriteString("requestId", letter.Event.RequestId);
        writer.WriteString("receivedAt", letter.Event.ReceivedAt);
        writer.WriteString("deadAt", letter.At);
        writer.WriteNumber("attempts", letter.Attempts);
        writer.WriteString("errorType", letter.Error.Type);
        writer.WriteString("error", letter.Error.Text);
        if (letter.BodyProblem is { } problem) writer.WriteString("bodyProblem", problem);
        // As it was signed, byte for byte; a JSON value in it would be written in another form.
        else writer.WriteString("body", letter.Event.Body.Span);
        writer.WriteEndObject();
    }
}
