using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Collects what a response says about its page, in either spelling (<c>page</c>/<c>current_page</c>, <c>pages</c>/<c>total_pages</c>,
/// <c>total</c>/<c>total_items</c>), under <c>pagination</c> or flat beside the list.
/// </summary>
internal sealed class PageBuilder<T>
{
    private static readonly string[] Names =
    [
        "page", "per_page", "total", "pages", "has_next", "has_prev", "current_page", "total_items", "total_pages", "next_page", "prev_page",
    ];

    private static readonly Dictionary<string, JsonElement> Nothing = [];

    private Dictionary<string, JsonElement>? _beside;
    private int? _number;
    private int? _perPage;
    private int? _total;
    private int? _pages;
    private bool? _hasNext;

    public IReadOnlyList<T>? Items { get; set; }

    public void Add(string key, ref Utf8JsonReader reader)
    {
        if (key is "pagination" or "meta" && reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var member = NameOf(ref reader);
                reader.Read();
                if (member is null) reader.Skip();
                else Note(member, ref reader);
            }
            return;
        }
        if (!Note(key, ref reader)) (_beside ??= [])[key] = JsonElement.ParseValue(ref reader);
    }

    public Page<T>? Build()
    {
        if (Items is null) return null;
        var isPaged = _number is not null || _pages is not null || _hasNext is not null || (_total is not null && _perPage is not null);
        // Where only the size is known, a full page may have a successor.
        var hasNext = _hasNext ?? (_number is { } number && _pages is null && _total is null && _perPage is { } size ? Items.Count >= size && number > 0
            : null);
        return new Page<T>(Items, _number ?? 1, _perPage, _total, _pages, isPaged ? hasNext : false)
        {
            IsPaged = isPaged,
            IsNumbered = _number is not null,
            AdditionalProperties = _beside ?? Nothing,
        };
    }

    /// <summary>The name at the reader; null for one that says nothing about the page.</summary>
    private static string? NameOf(ref Utf8JsonReader reader)
    {
        foreach (var name in Names)
            if (reader.ValueTextEquals(name)) return name;
        return null;
    }

    /// <summary>Notes a member about the page, and leaves the reader on its last token; false, and nothing read, for any other one.</summary>
    private bool Note(string key, ref Utf8JsonReader reader)
    {
        switch (key)
        {
            case "page" or "current_page":
                _number ??= Number(ref reader);
                break;
            case "per_page":
                _perPage ??= Number(ref reader);
                break;
            case "total" or "total_items":
                _total ??= Number(ref reader);
                break;
            case "pages" or "total_pages":
                _pages ??= Number(ref reader);
                break;
            case "has_next":
                _hasNext ??= Boolean(ref reader);
                break;
            case "next_page":
                if (reader.TokenType != JsonTokenType.Null) _hasNext ??= true;
                break;
            case "has_prev" or "prev_page":
                break;
            default:
                return false;
        }
        reader.Skip();
        return true;
    }

    private static bool? Boolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String when bool.TryParse(reader.GetString(), out var value) => value,
        _ => null,
    };

    private static int? Number(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetDouble(out var number) => (int)number,
        JsonTokenType.String when double.TryParse(reader.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => (int)number,
        _ => null,
    };
}
