using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Twilio: forms in, JSON out.</summary>
internal sealed class TwilioStandIn : StandIn
{
    private static readonly string[] Fields = ["To", "From", "Body"];

    private readonly List<string> _texts = [];

    public override string Name => "Twilio";

    public override string? SecretKey => "Connectors:Twilio:KeySecret";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ($"{Section}:BaseAddress", address.ToString()), ($"{Section}:AccountSid", "AC42"), ($"{Section}:KeySid", "SK42"), (SecretKey!, Secret!),
        ($"{Section}:From", "+15550100"), ($"{Section}:To", "+15550199"), ($"{Section}:Window", "00:00:00.300"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _texts.Order(StringComparer.Ordinal)];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body(status, 21211, message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        Guard(routes, () => Basic("SK42", Secret), static (status, message) => Error(status, 20003, message));
        routes.MapPost("/2010-04-01/Accounts/AC42/Messages.json", async (HttpRequest request) =>
        {
            if (!request.HasFormContentType) return Error(415, 20001, "A form is expected");
            var form = await request.ReadFormAsync();
            var body = form["Body"].ToString();
            if (form.Keys.Except(Fields).FirstOrDefault() is { } unknown) return Error(400, 20001, $"{unknown} is not known");
            if (!form["To"].ToString().StartsWith('+')) return Error(400, 21211, "The 'To' number is not a valid phone number.");
            if (body.Length == 0) return Error(400, 21602, "Message body is required.");
            if (body.Length > 1600) return Error(400, 21617, "The concatenated message body exceeds the 1600 character limit");
            if (Length("Body", body, 320) is { } problem) Violations.Enqueue(problem);
            lock (Gate) _texts.AddRange(body.Split('\n').SelectMany(Lines));
            return Json(new JsonObject { ["sid"] = "SM42", ["status"] = "queued" }, 201);
        }).WithMetadata(new TakesFiles());
    }

    // One for each thing told, however they were put together.
    private static IEnumerable<string> Lines(string line)
    {
        var texts = line.Split(": ", 2) is [_, var tail] ? tail : line;
        var link = texts.LastIndexOf(" http", StringComparison.Ordinal);
        return (link < 0 ? texts : texts[..link]).Split("; ").Select(text => $"{text}{(link < 0 ? "" : texts[link..])}");
    }

    private static IResult Error(int status, int code, string message) => Json(Body(status, code, message), status);

    private static JsonObject Body(int status, int code, string message) =>
        new() { ["code"] = code, ["message"] = message, ["status"] = status, ["more_info"] = $"https://www.twilio.com/docs/errors/{code}" };
}
