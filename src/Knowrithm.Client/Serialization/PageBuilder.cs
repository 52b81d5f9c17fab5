using System.Text.Json;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Collects what a response says about its page, in either spelling (<c>page</c>/<c>current_page</c>, <c>pages</c>/<c>total_pages</c>,
/// <c>total</c>/<c>total_items</c>), under <c>pagination</c> or flat beside the list.
/// </summary>
internal sealed class PageBuilder<T>
{
    private readonly Dictionary<string, JsonElement> _beside = [];
    private int? _number;
    private int? _perPage;
    private int? _total;
    private int? _pages;
    private bool? _hasNext;

    public IReadOnlyList<T>? Items { get; set; }

    public void Add(string key, ref Utf8JsonReader reader)
    {
        var value = JsonElement.ParseValue(ref reader);
        if (key is "pagination" or "meta" && value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject()) Note(property.Name, property.Value);
        }
        else if (!Note(key, value))
        {
            _beside[key] = value;
        }
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
            AdditionalProperties = _beside,
        };
    }

    private bool Note(string key, JsonElement value)
    {
        switch (key)
        {
            case "page" or "current_page":
                _number ??= Number(value);
                return true;
            case "per_page":
                _perPage ??= Number(value);
                return true;
            case "total" or "total_items":
                _total ??= Number(value);
                return true;
            case "pages" or "total_pages":
                _pages ??= Number(value);
                return true;
            case "has_next":
                _hasNext ??= bool.TryParse(value.ToString(), out var more) ? more : null;
                return true;
            case "next_page":
                if (value.ValueKind != JsonValueKind.Null) _hasNext ??= true;
                return true;
            case "has_prev" or "prev_page":
                return true;
            default:
                return false;
        }
    }

    private static int? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetDouble(out var number) => (int)number,
        JsonValueKind.String when double.TryParse(value.GetString(), System.Globalization.CultureInfo.InvariantCulture, out var number) => (int)number,
        _ => null,
    };
}
