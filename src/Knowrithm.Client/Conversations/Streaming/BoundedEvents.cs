namespace Knowrithm.Client;

/// <summary>An event stream whose lines and events may not grow without end: the parser keeps each of them in memory until it is whole.</summary>
internal sealed class BoundedEvents(Stream inner, int limit) : ReadOnlyStream(inner)
{
    private long _line;
    private long _event;
    private bool _isComment;
    private bool _afterReturn;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Count(buffer.Span[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = Inner.Read(buffer, offset, count);
        Count(buffer.AsSpan(offset, read));
        return read;
    }

    private void Count(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
            var length = end < 0 ? bytes.Length : end;
            if (length > 0)
            {
                if (_line == 0) (_isComment, _afterReturn) = (bytes[0] == (byte)':', false);
                _line += length;
            }
            // Comments are dropped by the parser; all else adds up until the blank line.
            if (_line > limit || (!_isComment && _event + _line > limit))
                throw new KnowrithmSerializationException($"An event of the stream is longer than the {limit} bytes of MaxResponseBytes.");
            if (end < 0) return;
            EndLine(bytes[end]);
            bytes = bytes[(end + 1)..];
        }
    }

    private void EndLine(byte end)
    {
        var isSecondHalf = end == (byte)'\n' && _afterReturn && _line == 0;
        _afterReturn = end == (byte)'\r';
        // The two halves of CRLF make one end, not a blank line.
        if (isSecondHalf) return;
        if (_line == 0) _event = 0;
        else if (!_isComment) _event += _line;
        (_line, _isComment) = (0, false);
    }
}
