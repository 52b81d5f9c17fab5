using System.Diagnostics.CodeAnalysis;

namespace Knowrithm.Client.Tests;

/// <summary>
/// How far a long run is, on the standard error, so that what it prints stays as it is: one line that is written over every second in a terminal, a line every
/// ten seconds elsewhere, and nothing of what ends before.
/// </summary>
internal sealed class ProgressLine : IDisposable
{
    private readonly object _gate = new();
    private readonly string _what;
    private readonly Func<FormattableString>? _state;
    private readonly TextWriter _writer;
    private readonly bool _isTerminal;
    private readonly TimeProvider _time;
    private readonly long _started;
    private readonly ITimer _timer;
    private bool _isShown, _isOver;

    /// <param name="what">What is run.</param>
    /// <param name="state">How far it is, read from another thread; null where only the time is known.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "It is the process's own.")]
    public ProgressLine(string what, Func<FormattableString>? state = null)
        : this(what, state, Console.Error, !Console.IsErrorRedirected, TimeProvider.System)
    {
    }

    internal ProgressLine(string what, Func<FormattableString>? state, TextWriter writer, bool isTerminal, TimeProvider time)
    {
        (_what, _state, _writer, _isTerminal, _time) = (what, state, writer, isTerminal, time);
        _started = time.GetTimestamp();
        var interval = TimeSpan.FromSeconds(isTerminal ? 1 : 10);
        _timer = time.CreateTimer(_ => Show(), null, interval, interval);
    }

    public void Dispose()
    {
        _timer.Dispose();
        lock (_gate)
        {
            if (_isShown && _isTerminal) _writer.Write("\r\u001b[K");
            _isOver = true;
        }
    }

    private void Show()
    {
        lock (_gate)
        {
            if (_isOver) return;
            var state = _state is null ? "" : FormattableString.Invariant(_state()) + ", ";
            var text = FormattableString.Invariant($"{_what}: {state}{_time.GetElapsedTime(_started).TotalSeconds:F0} s");
            if (_isTerminal) _writer.Write($"\r{text}\u001b[K");
            else _writer.WriteLine(text);
            _isShown = true;
        }
    }
}
