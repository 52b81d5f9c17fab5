using System.Diagnostics;

namespace Knowrithm.Warehouse.Load;

/// <summary>How to start a program of this folder.</summary>
internal static class LoadProcess
{
    public static ProcessStartInfo Start(params string[] arguments) => Start(typeof(LoadProcess).Assembly.Location, arguments);

    public static ProcessStartInfo Start(string assembly, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet");
        start.ArgumentList.Add(assembly);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return start;
    }
}
