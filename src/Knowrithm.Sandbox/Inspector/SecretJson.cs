using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Knowrithm.Sandbox;

/// <summary>Masks secrets in JSON, also when it is only a beginning, or broken: what comes after the last whole token is masked as text.</summary>
internal sealed class SecretJson(SecretText secrets)
{
    private const int Deepest = 64;

    public string Of(ReadOnlySpan<byte> json, bool isWhole, int depth = 0)
    {
        var (masked, done, hides, hidden) = (new ArrayBufferWriter<byte>(json.Length + 16), 0, false, int.MaxValue);
        var reader = new Utf8JsonReader(json, isWhole, new(new() { MaxDepth = Deepest }));
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                var covered = hides || hidden < int.MaxValue;
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        hides = SecretText.IsSecret(reader.GetString()!);
                        break;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        if (hides && hidden == int.MaxValue) hidden = reader.CurrentDepth;
                        hides = false;
                        break;
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        if (reader.CurrentDepth == hidden) hidden = int.MaxValue;
                        break;
                    default:
                        hides = false;
                        if (Replacement(ref reader, covered, depth) is { } other)
                        {
                            masked.Write(json[done..start]);
                            masked.Write(JsonSerializer.SerializeToUtf8Bytes(other));
                            done = end;
                        }

                        break;
                }

                // What was read whole is written before the next token may throw.
                masked.Write(json[done..end]);
                done = end;
            }
        }
        // Broken, too deep, or not UTF-8.
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
        }

        var rest = hides || hidden < int.MaxValue ? (done < json.Length ? SecretText.Mask : "") : secrets.Text(Encoding.UTF8.GetString(json[done..]));
        return secrets.Values(Encoding.UTF8.GetString(masked.WrittenSpan)) + rest;
    }

    private string? Replacement(ref Utf8JsonReader reader, bool covered, int depth)
    {
        if (covered) return reader.TokenType == JsonTokenType.Null ? null : SecretText.Mask;
        if (reader.TokenType != JsonTokenType.String) return null;
        var text = reader.GetString()!;
        // Some dialects have JSON inside a string.
        var isJson = depth < 4 && text.AsSpan().TrimStart() is ['{' or '[', ..];
        var masked = isJson ? Of(Encoding.UTF8.GetBytes(text), isWhole: true, depth + 1) : secrets.Text(text);
        return masked == text ? null : masked;
    }
}
