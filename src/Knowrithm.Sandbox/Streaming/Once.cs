namespace Knowrithm.Sandbox;

/// <summary>An action that two may want to run, and one does.</summary>
internal sealed class Once(Action action)
{
    private bool _done;

    public void Do(object gate)
    {
        lock (gate)
        {
            if (_done) return;
            _done = true;
            action();
        }
    }
}
