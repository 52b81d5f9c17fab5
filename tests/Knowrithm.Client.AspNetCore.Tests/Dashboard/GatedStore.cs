using System.Reflection;
using Knowrithm.Client.Events;

namespace Knowrithm.Client.AspNetCore.Tests;

/// <summary>A store that lets a test in before a method runs, and count how often it did.</summary>
public class GatedStore : DispatchProxy
{
    private IEventStore _inner = null!;
    private Func<string, Task> _before = null!;

    public static IEventStore Create(IEventStore inner, Func<string, Task> before)
    {
        var store = Create<IEventStore, GatedStore>();
        (((GatedStore)(object)store)._inner, ((GatedStore)(object)store)._before) = (inner, before);
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        // Only what the tests gate has to be asynchronous before it is called.
        if (targetMethod!.ReturnType == typeof(ValueTask<long>)) return new ValueTask<long>(WaitAsync(targetMethod, args));
        _before(targetMethod.Name).GetAwaiter().GetResult();
        return targetMethod.Invoke(_inner, args);
    }

    private async Task<long> WaitAsync(MethodInfo method, object?[]? args)
    {
        await _before(method.Name);
        return await (ValueTask<long>)method.Invoke(_inner, args)!;
    }
}
