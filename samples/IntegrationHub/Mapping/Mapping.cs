using System.Collections;

namespace Acme.IntegrationHub;

/// <summary>
/// Which field of Knowrithm becomes which field of a destination: the one table to change. docs/mappings.md shows it; a test keeps the two in step.
/// </summary>
internal sealed class Mapping<T> : IEnumerable<Field<T>>
{
    private readonly List<Field<T>> _fields = [];

    public void Add(string from, string to, Func<T, object?> value) => _fields.Add(new(from, to, value));

    /// <summary>The destination's fields, by their names there. What is empty is left out, so that it empties nothing.</summary>
    public Dictionary<string, object?> Apply(T source) =>
        _fields.Select(field => KeyValuePair.Create(field.To, field.Value(source))).Where(static pair => pair.Value is not (null or "")).ToDictionary();

    public IEnumerator<Field<T>> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
