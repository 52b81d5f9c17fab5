namespace Knowrithm.Sandbox;

/// <summary>Something that two may want to do, and one does.</summary>
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
