namespace Knowrithm.Client;

/// <summary>The values for members of update requests.</summary>
public static class Optional
{
    /// <summary>A value that empties a field: it is sent as null. <c>new UpdateLeadRequest { Phone = Optional.Clear }</c>.</summary>
    public static ClearField Clear => default;

    /// <summary>The type of <see cref="Clear"/>.</summary>
    public readonly record struct ClearField;
}
