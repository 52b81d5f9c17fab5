using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Knowrithm.StandIns;

/// <summary>Google: a token for an assertion whose signature is checked, and a sheet with its heading.</summary>
internal sealed class GoogleSheetsStandIn : StandIn
{
    private readonly List<string[]> _rows = [["Lead id", "Created", "First name", "Last name", "E-mail", "Phone", "Source", "Status"]];

    public GoogleSheetsStandIn()
    {
        using var key = RSA.Create(2048);
        Secret = key.ExportPkcs8PrivateKeyPem();
    }

    public override string Name => "GoogleSheets";

    public override string? SecretKey => "Connectors:GoogleSheets:PrivateKey";

    public override string NewSecret()
    {
        using var key = RSA.Create(2048);
        return key.ExportPkcs8PrivateKeyPem();
    }

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ($"{Section}:BaseAddress", address.ToString()), ($"{Section}:TokenUri", $"{address}/token"),
            ($"{Section}:ClientEmail", "hub@demo.iam.gserviceaccount.com"),
        (SecretKey!, Secret!), ($"{Section}:SpreadsheetId", "1demo"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _rows.Skip(1).Select(static row => string.Join(" | ", row)).Order(StringComparer.Ordinal)];
    }

    public override StandInFault Refusal(string message, int status = 400) =>
        new() { Status = status, WritesOnly = true, Body = Body(status, "INVALID_ARGUMENT", message).ToJsonString() };

    public override void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return form["grant_type"] == "urn:ietf:params:oauth:grant-type:jwt-bearer" && IsSigned(form["assertion"].ToString())
                ? Json(new JsonObject { ["access_token"] = Token(), ["expires_in"] = 3599, ["token_type"] = "Bearer" })
                : Json(new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Invalid JWT Signature." }, 400);
        });
        var sheets = routes.MapGroup("/v4/spreadsheets/1demo/values");
        Guard(sheets, () => $"Bearer {Token()}", static (status, message) => Error(status, "UNAUTHENTICATED", message));
        sheets.MapGet("/{range}", (string range, string majorDimension) =>
        {
            if (range != "'Leads'!A:A" || majorDimension != "COLUMNS") return Error(400, "INVALID_ARGUMENT", $"Unable to parse range: {range}");
            lock (Gate)
                return Json(new JsonObject
                {
                    ["range"] = range,
                    ["values"] = new JsonArray(new JsonArray([.. _rows.Select(static row =>
                    JsonValue.Create(row[0]))]))
                });
        });
        sheets.MapPost("/{range}:append", async (string range, string valueInputOption, string insertDataOption, HttpRequest request) =>
        {
            if (valueInputOption != "RAW") Violations.Enqueue("values may be formulas");
            if (insertDataOption != "INSERT_ROWS") Violations.Enqueue("rows may be written over");
            var body = await ReadAsync(request);
            if (Names(body, ["values"], "range", "majorDimension") is { } problem) return Error(400, "INVALID_ARGUMENT", $"Invalid JSON payload: {problem}");
            var rows = body["values"]!.AsArray().Select(static row => row!.AsArray().Select(static cell => (string)cell!).ToArray()).ToList();
            if (rows.SelectMany(static row => row).Select(static cell => Length("A cell", cell, 50_000))
                .FirstOrDefault(static wrong => wrong is not null) is { } wrong)
                return Error(400, "INVALID_ARGUMENT", wrong);
            lock (Gate) _rows.AddRange(rows);
            return Json(new JsonObject { ["spreadsheetId"] = "1demo", ["updates"] = new JsonObject { ["updatedRows"] = rows.Count } });
        });
    }

    private static byte[] Decode(string text) => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

    private static IResult Error(int status, string code, string message) => Json(Body(status, code, message), status);

    private static JsonObject Body(int status, string code, string message) =>
        new() { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["status"] = code } };

    private string Token() => "ya29." + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret!)))[..8];

    private bool IsSigned(string assertion)
    {
        if (assertion.Split('.') is not [var header, var claims, var signature]) return false;
        using var key = RSA.Create();
        key.ImportFromPem(Secret);
        return key.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Decode(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            && JsonNode.Parse(Decode(claims)) is JsonObject claim && (string?)claim["scope"] == "https://www.googleapis.com/auth/spreadsheets"
            && (string?)claim["iss"] == "hub@demo.iam.gserviceaccount.com";
    }
}
