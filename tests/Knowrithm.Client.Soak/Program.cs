// Long runs: many callers against a server that fails one request in ten, and mutated inputs to everything that parses.
//
//     dotnet run --project tests/Knowrithm.Client.Soak                  15 seconds of the one, 100,000 inputs of the other
//     dotnet run -c Release --project tests/Knowrithm.Client.Soak full  two minutes and 2,000,000 inputs; writes its parts of docs/reliability.md
//     … soak SECONDS, … fuzz INPUTS                                     one of the two, in any size
//
// It prints its figures, and exits with 1 when one of them is not as it must be.
using System.Globalization;
using Knowrithm.Client.Soak;

switch (args)
{
    case []:
        return await Soak.RunAsync(TimeSpan.FromSeconds(15), writes: false) & Fuzz.Run(100_000, writes: false) ? 0 : 1;
    case ["full"]:
        return await Soak.RunAsync(TimeSpan.FromMinutes(2), writes: true) & Fuzz.Run(2_000_000, writes: true) ? 0 : 1;
    case ["soak", var seconds]:
        return await Soak.RunAsync(TimeSpan.FromSeconds(int.Parse(seconds, CultureInfo.InvariantCulture)), writes: false) ? 0 : 1;
    case ["fuzz", var inputs]:
        return Fuzz.Run(int.Parse(inputs, CultureInfo.InvariantCulture), writes: false) ? 0 : 1;
    default:
        Console.Error.WriteLine("full | soak SECONDS | fuzz INPUTS");
        return 2;
}
