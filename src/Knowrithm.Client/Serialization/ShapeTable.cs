namespace Knowrithm.Client.Serialization;

/// <summary>The generic results, told apart by type without reflection.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<Type, object> _shapes = [];

    public ShapeTable Page<T>()
    {
        _shapes[typeof(Page<T>)] = new PageShape<T>();
        return this;
    }

    public ShapeTable Operation<T>()
    {
        _shapes[typeof(Operation<T>)] = new OperationShape<T>();
        return this;
    }

    public ShapeTable Add<T>(Shape<T> shape)
    {
        _shapes[typeof(T)] = shape;
        return this;
    }

    /// <summary>A type that is no JSON on the wire.</summary>
    public ShapeTable Text<T>(TextShape<T> shape)
    {
        _shapes[typeof(T)] = shape;
        return this;
    }

    public object? Find(Type type) => _shapes.GetValueOrDefault(type);
}
