namespace Knowrithm.Client.AotApp;

/// <summary>Where the sandbox is, and who calls it.</summary>
internal sealed record Arguments(string Address, string Key, string Secret);
