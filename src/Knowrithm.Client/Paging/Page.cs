using System.Collections;
using System.Text.Json;

namespace Knowrithm.Client;

/// <summary>One page of a list. Lists that the server does not page come as one page too.</summary>
/// <typeparam name="T">What is listed.</typeparam>
public sealed class Page<T> : IReadOnlyList<T>
{
    private static readonly Dictionary<string, JsonElement> None = [];
    private readonly IReadOnlyList<T> _items;

    /// <summary>Makes a page, in a test for example.</summary>
    /// <param name="items">Its items.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="perPage">The page size, 1 to 100; null where nobody said.</param>
    /// <param name="total">Items on all pages; null where nobody said.</param>
    /// <param name="pages">Number of pages; null where nobody said.</param>
    /// <param name="hasNext">Whether another page follows; null means that it follows from the other figures.</param>
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

    /// <summary>The page size, where the server says.</summary>
    public int? PerPage { get; }

    /// <summary>Items on all pages, where the server says.</summary>
    public int? Total { get; }

    /// <summary>Number of pages, where the server says.</summary>
    public int? Pages { get; }

    /// <summary>Whether another page follows.</summary>
    public bool HasNext { get; }

    /// <summary>What stood beside the list in the answer, under its name on the wire.</summary>
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
