using Knowrithm.Sandbox.Tool;

return await Commands.Root().Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(10) });
