namespace Knowrithm.Client.AotApp;

/// <summary>Each route once over sockets. The sandbox answers, refuses, or says that it does not play the route: a typed exception in both cases.</summary>
internal static class SandboxRoutes
{
    private const int Least = 80;

    // What is looked for must not be gone.
    private static readonly string[] Order = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    public static async Task RunAsync(IKnowrithmClient client, Report report)
    {
        var text = await SandboxIds.FindAsync(client);
        int answered = 0, refused = 0, unplayed = 0;
        foreach (var row in Written.All.OrderBy(static row => Array.IndexOf(Order, row.Route.Split(' ')[0])))
        {
            try
            {
                await row.CallAsync(client, text, full: false);
                answered++;
            }
            catch (KnowrithmServerException e) when ((int)e.StatusCode == 501)
            {
                unplayed++;
            }
            catch (KnowrithmApiException e) when ((int)e.StatusCode < 500 && e is not KnowrithmRateLimitException)
            {
                refused++;
            }
            catch (Exception e)
            {
                report.Fail(row.Route, e.ToString());
            }
        }
        Console.WriteLine($"{Written.All.Count} operations called: {answered} answered, {refused} refused, {unplayed} not played by the sandbox");
        // A company's key is refused what super-administrators may call; of the rest, most must come to an answer, or this shows nothing.
        if (answered < Least) report.Fail("the sandbox", "refused too much");
    }
}
