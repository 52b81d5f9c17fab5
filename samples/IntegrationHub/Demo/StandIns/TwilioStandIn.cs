using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Twilio: forms in, JSON out.</summary>
internal sealed class TwilioStandIn : StandIn
{
    private readonly List<string> _texts = [];

    public override string Prefix => "twilio";

    public string Secret { get; set; } = "demo-secret";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:Twilio:BaseUrl", address.ToString()), ("Connectors:Twilio:AccountSid", "AC42"), ("Connectors:Twilio:KeySid", "SK42"),
            ("Connectors:Twilio:KeySecret", Secret),
        ("Connectors:Twilio:From", "+15550100"), ("Connectors:Twilio:To", "+15550199"), ("Connectors:Twilio:Window", "00:00:00.300"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _texts.Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => Basic("SK42", Secret), () => Error(401, 20003, "Authenticate"));
        routes.MapPost("/2010-04-01/Accounts/AC42/Messages.json", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            if (!form["To"].ToString().StartsWith('+')) return Error(400, 21211, "The 'To' number is not a valid phone number.");
            if (form["Body"].ToString().Length > 1600) return Error(400, 21617, "The concatenated message body exceeds the 1600 character limit");
            lock (Gate) _texts.AddRange(form["Body"].ToString().Split('\n').SelectMany(Lines));
            return Json(new JsonObject { ["sid"] = "SM42", ["status"] = "queued" }, 201);
        });
    }

    /// <summary>One for each thing told, however they were put together.</summary>
    private static IEnumerable<string> Lines(string line)
    {
        var (title, texts) = line.Split(": ", 2) is [var head, var tail] ? (head, tail) : ("", line);
        var link = texts.LastIndexOf(" http", StringComparison.Ordinal);
        return (link < 0 ? texts : texts[..link]).Split("; ").Select(text => $"{title}: {text}{(link < 0 ? "" : texts[link..])}");
    }

    private static IResult Error(int status, int code, string message) =>
        Json(new JsonObject { ["code"] = code, ["message"] = message, ["status"] = status, ["more_info"] = $"https://www.twilio.com/docs/errors/{code}" },
            status);
}
