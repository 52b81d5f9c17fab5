using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Acme.IntegrationHub.StandIns;

/// <summary>Google: a token for an assertion whose signature is checked, and a sheet with its heading.</summary>
internal sealed class GoogleSheetsStandIn : StandIn
{
    private readonly Lazy<RSA> _key = new(static () => RSA.Create(2048));
    private readonly List<string[]> _rows = [["Lead id", "Created", "First name", "Last name", "E-mail", "Phone", "Source", "Status"]];
    private int _tokens;

    public override string Prefix => "google";

    public override IEnumerable<(string Key, string Value)> Settings(Uri address) =>
    [
        ("Connectors:GoogleSheets:BaseUrl", address.ToString()),
        ("Connectors:GoogleSheets:TokenUrl", address.ToString()),
        ("Connectors:GoogleSheets:ClientEmail", "hub@demo.iam.gserviceaccount.com"),
        ("Connectors:GoogleSheets:PrivateKey", _key.Value.ExportPkcs8PrivateKeyPem()),
        ("Connectors:GoogleSheets:SpreadsheetId", "1demo"),
    ];

    public override IEnumerable<string> Contents()
    {
        lock (Gate) return [.. _rows.Skip(1).Select(static row => string.Join(" | ", row)).Order(StringComparer.Ordinal)];
    }

    public override void Map(RouteGroupBuilder routes)
    {
        routes.MapPost("/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            return form["grant_type"] == Jwt.Grant && IsSigned(form["assertion"].ToString())
                ? Json(new JsonObject { ["access_token"] = $"ya29.{++_tokens}", ["expires_in"] = 3599, ["token_type"] = "Bearer" })
                : Json(new JsonObject { ["error"] = "invalid_grant", ["error_description"] = "Invalid JWT Signature." }, 400);
        });
        var sheets = routes.MapGroup("/v4/spreadsheets/1demo/values");
        Guard(sheets, () => $"Bearer ya29.{_tokens}", () => Error(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."));
        sheets.MapGet("/{range}", (string range, string majorDimension) =>
        {
            if (range != "'Leads'!A:A" || majorDimension != "COLUMNS") return Error(400, "INVALID_ARGUMENT", $"Unable to parse range: {range}");
            lock (Gate) return Json(new JsonObject
            {
                ["range"] = range,
                ["values"] = new JsonArray(new JsonArray([.. _rows.Select(static row => JsonValue.Create(row[0]))]))
            });
        });
        sheets.MapPost("/{range}:append", async (string range, string valueInputOption, string insertDataOption, HttpRequest request) =>
        {
            if (valueInputOption != "RAW" || insertDataOption != "INSERT_ROWS") return Error(400, "INVALID_ARGUMENT", "Unexpected options");
            var rows = (await ReadAsync(request))["values"]!.AsArray();
            lock (Gate) _rows.AddRange(rows.Select(static row => row!.AsArray().Select(static cell => (string)cell!).ToArray()));
            return Json(new JsonObject { ["updates"] = new JsonObject { ["updatedRows"] = rows.Count } });
        });
    }

    private static byte[] Decode(string text) => Convert.FromBase64String(text.Replace('-', '+').Replace('_', '/').PadRight((text.Length + 3) / 4 * 4, '='));

    private static IResult Error(int status, string code, string message) =>
        Json(new JsonObject { ["error"] = new JsonObject { ["code"] = status, ["message"] = message, ["status"] = code } }, status);

    private bool IsSigned(string assertion) => assertion.Split('.') is [var header, var claims, var signature]
        && _key.Value.VerifyData(Encoding.ASCII.GetBytes($"{header}.{claims}"), Decode(signature), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
        && JsonNode.Parse(Decode(claims)) is JsonObject claim && (string?)claim["scope"] == "https://www.googleapis.com/auth/spreadsheets"
        && (string?)claim["iss"] == "hub@demo.iam.gserviceaccount.com";
}
