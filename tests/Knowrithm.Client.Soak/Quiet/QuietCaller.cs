using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Knowrithm.Client.Soak;

/// <summary>
/// The other process: it calls as its standard input tells it, a line a round, and says what it was told of each call. A number of lanes call at
/// once, so that the pool holds as many connections.
/// </summary>
internal sealed class QuietCaller(string address, bool isOurs) : IDisposable
{
    private readonly KnowrithmClient _ours = new(new KnowrithmClientOptions
    {
        BaseUrl = address,
        ApiKey = "ak",
        ApiSecret = "secret",
        RetryDelay = TimeSpan.FromMilliseconds(5),
        MaxRetryDelay = TimeSpan.FromMilliseconds(50),
    });

    // As it comes, but for a proxy that the machine may have.
    private readonly HttpClient _plain = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(address) };

    public static async Task<int> RunAsync(string address, string which)
    {
        using var caller = new QuietCaller(address, which == "ours");
        Console.WriteLine("ready");
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            var words = line.Split(' ');
            var (verb, lanes, calls, longest) = (words[0], Number(words[1]), Number(words[2]), Number(words[3]));
            var told = await Task.WhenAll(Enumerable.Range(0, lanes).Select(lane => Task.Run(() => caller.LaneAsync(verb, calls, longest, new Random(lane)))));
            foreach (var (key, fate) in told.SelectMany(static each => each)) Console.WriteLine($"{key} {(int)fate}");
            Console.WriteLine("end");
        }
        return 0;
    }

    public void Dispose()
    {
        _ours.Dispose();
        _plain.Dispose();
    }

    private static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);

    private async Task<List<(string Key, WriteOutcome Fate)>> LaneAsync(string verb, int calls, int longest, Random random)
    {
        var told = new List<(string, WriteOutcome)>();
        for (var i = 0; i < calls; i++)
        {
            if (longest > 0) await Task.Delay(random.Next(longest));
            var key = $"key-{Guid.NewGuid()}";
            told.Add((key, await CallAsync(verb, key)));
        }
        return told;
    }

    private async Task<WriteOutcome> CallAsync(string verb, string key)
    {
        try
        {
            await (isOurs ? OursAsync(verb, key) : PlainAsync(verb, key));
            return WriteOutcome.Done;
        }
        catch (KnowrithmException e)
        {
            return e.MayHaveBeenApplied ? WriteOutcome.Unknown : WriteOutcome.NotDone;
        }
        catch (HttpRequestException)
        {
            // It does not say.
            return isOurs ? WriteOutcome.Unknown | WriteOutcome.Foreign : WriteOutcome.Unknown;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync($"{(isOurs ? "this client" : "HttpClient")}: {e.GetType()}: {e.Message}");
            return WriteOutcome.Unknown | WriteOutcome.Foreign;
        }
    }

    private Task OursAsync(string verb, string key) => verb switch
    {
        "GET" => _ours.Agents.ListAgentsAsync(),
        "PUT" => _ours.Users.UpdateProfileAsync(new() { FirstName = key }),
        _ => _ours.Conversations.CreateConversationAsync(new() { AgentId = "a1", Title = key }),
    };

    private async Task PlainAsync(string verb, string key)
    {
        using var request = new HttpRequestMessage(new HttpMethod(verb),
            verb switch { "GET" => "api/v1/agent", "PUT" => "api/v1/user/profile", _ => "api/v1/conversation" });
        if (verb != "GET") request.Content =
            new StringContent($$"""{"agent_id":"a1","title":"{{key}}"}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await _plain.SendAsync(request);
        await response.Content.ReadAsStringAsync();
    }
}
