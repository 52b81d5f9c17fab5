namespace Knowrithm.Client.AotApp;

/// <summary>What went wrong.</summary>
internal sealed class Report
{
    private int _failures;

    public int ExitCode => _failures == 0 ? 0 : 1;

    public async Task CheckAsync(string what, Func<Task<bool>> check)
    {
        try
        {
            if (!await check()) Fail(what, "not as expected");
        }
        catch (Exception e)
        {
            Fail(what, e.ToString());
        }
    }

    public void Fail(string what, string why)
    {
        _failures++;
        Console.WriteLine($"FAILED {what}: {why}");
    }

    public void Print() => Console.WriteLine($"{_failures} failures");
}
