namespace Knowrithm.Sandbox;

internal sealed class FaultBox
{
    private readonly List<SandboxFault> _faults = [];

    public void Add(SandboxFault fault)
    {
        fault.Owner = this;
        lock (_faults) _faults.Add(fault);
    }

    public void Remove(SandboxFault fault)
    {
        lock (_faults) _faults.Remove(fault);
    }

    public bool Remove(string id)
    {
        lock (_faults) return _faults.RemoveAll(fault => fault.Id == id) > 0;
    }

    public IReadOnlyList<SandboxFault> Snapshot()
    {
        lock (_faults) return [.. _faults];
    }

    public void Clear()
    {
        lock (_faults) _faults.Clear();
    }

    public SandboxFault? Take(string method, string path, string? template)
    {
        lock (_faults)
        {
            var fault = _faults.Find(fault => fault.Strike(method, path, template));
            if (fault is { IsOver: true }) _faults.Remove(fault);
            return fault;
        }
    }
}
