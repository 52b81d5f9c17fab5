namespace Knowrithm.Client.Serialization;

/// <summary>
/// The generic results, told apart by type without reflection. A shape is created when it is requested: a program's first call needs one of them, not all.
/// </summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<Type, Func<object>> _shapes = [];

    public ShapeTable Page<T>() => Add<Page<T>>(static () => new PageShape<T>());

    public ShapeTable Operation<T>() => Add<Operation<T>>(static () => new OperationShape<T>());

    public ShapeTable Add<T>(Func<Shape<T>> make)
    {
        _shapes[typeof(T)] = make;
        return this;
    }

    public bool Has(Type type) => _shapes.ContainsKey(type);

    public object? Find(Type type) => _shapes.GetValueOrDefault(type)?.Invoke();
}
