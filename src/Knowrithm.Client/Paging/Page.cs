using System.Collections;
using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>A page of a list. Lists that the server does not page are returned as one page.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed class Page<T> : IReadOnlyList<T>
{
    private static readonly Dictionary<string, JsonElement> None = [];
    private readonly IReadOnlyList<T> _items;

    /// <summary>Creates a page, for example in a test.</summary>
    /// <param name="items">Its items.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; null if unknown.</param>
    /// <param name="total">The number of items on all pages; null if unknown.</param>
    /// <param name="pages">The number of pages; null if unknown.</param>
    /// <param name="hasNext">Whether another page follows; null means that it follows from the other values.</param>
    public Page(IReadOnlyList<T> items, int number = 1, int? perPage = null, int? total = null, int? pages = null, bool? hasNext = null)
    {
        ArgumentNullException.ThrowIfNull(items);
        _items = items;
        Number = number;
        PerPage = perPage;
        Total = total;
        Pages = pages;
        HasNext = hasNext ?? (pages is not null ? number < pages : total is not null && perPage is not null && (long)number * perPage < total);
    }

    /// <summary>The page's number, from 1.</summary>
    public int Number { get; }

    /// <summary>The page size, where the server sends it.</summary>
    public int? PerPage { get; }

    /// <summary>The number of items on all pages, where the server sends it.</summary>
    public int? Total { get; }

    /// <summary>The number of pages, where the server sends it.</summary>
    public int? Pages { get; }

    /// <summary>Whether another page follows.</summary>
    public bool HasNext { get; }

    /// <summary>The members beside the list in the response, by their name on the wire.</summary>
    public IReadOnlyDictionary<string, JsonElement> AdditionalProperties { get; internal init; } = None;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>Whether the server said anything about paging.</summary>
    internal bool IsPaged { get; init; } = true;

    /// <summary>Whether the server said which page this is.</summary>
    internal bool IsNumbered { get; init; }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
