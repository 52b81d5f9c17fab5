// Long runs: many callers against a server that fails one request in ten, servers that close idle connections, and mutated inputs to everything that parses.
//
//     dotnet run --project tests/Knowrithm.Client.Soak                  15 seconds, some hundred calls, 100,000 inputs
//     dotnet run -c Release --project tests/Knowrithm.Client.Soak full  two minutes, ten more, and 2,000,000 inputs; writes its parts of docs/reliability.md
//     … soak SECONDS, … quiet [full], … fuzz INPUTS                      one of the three, in any size
//
// It prints its figures, and exits with 1 when one of them is not as it must be.
using System.Globalization;
using Knowrithm.Client.Soak;

switch (args)
{
    case []:
        return await Soak.RunAsync(TimeSpan.FromSeconds(15), writes: false) & await Quiet.RunAsync(isFull: false) & Fuzz.Run(100_000, writes: false) ? 0 : 1;
    case ["full"]:
        return await Soak.RunAsync(TimeSpan.FromMinutes(2), writes: true) & await Quiet.RunAsync(isFull: true) & Fuzz.Run(2_000_000, writes: true) ? 0 : 1;
    case ["soak", var seconds]:
        return await Soak.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), writes: false) ? 0 : 1;
    case ["quiet", .. var size]:
        return await Quiet.RunAsync(isFull: size is ["full"]) ? 0 : 1;
    case ["quiet-caller", var address, var which]:
        return await QuietCaller.RunAsync(address, which);
    case ["fuzz", var inputs]:
        return Fuzz.Run(int.Parse(inputs, CultureInfo.InvariantCulture), writes: false) ? 0 : 1;
    default:
        Console.Error.WriteLine("full | soak SECONDS | quiet [full] | fuzz INPUTS");
        return 2;
}
