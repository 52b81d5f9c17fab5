// Many conversations go from a sandbox in one process to DuckDB in another, which is killed twice on the way; then counts and sums are compared with the
// source's.
//
//     dotnet run --project tests/Knowrithm.Warehouse.Load                  3,000 conversations with 30,000 messages
//     dotnet run -c Release --project tests/Knowrithm.Warehouse.Load full  100,000 conversations with 1,000,000 messages
//     … load CONVERSATIONS MESSAGES_OF_EACH [KILLS]                        in any size; no kills show how memory develops in one process
//
// It prints its figures, and exits with 1 when one of them is not as it must be.
using System.Globalization;
using Knowrithm.Warehouse.Load;

switch (args)
{
    case ["sandbox", var conversations, var messages]:
        await SandboxProcess.HostAsync(Number(conversations), Number(messages));
        return 0;
    case []:
        return await new Story(3_000, 10, kills: 2).RunAsync() ? 0 : 1;
    case ["full"]:
        return await new Story(100_000, 10, kills: 2).RunAsync() ? 0 : 1;
    case ["load", var conversations, var messages, .. var rest]:
        return await new Story(Number(conversations), Number(messages), rest is [var kills] ? Number(kills) : 2).RunAsync() ? 0 : 1;
    default:
        Console.Error.WriteLine("full | load CONVERSATIONS MESSAGES_OF_EACH [KILLS]");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
