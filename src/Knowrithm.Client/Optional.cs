namespace Knowrithm.Client;

/// <summary>Words for members of update requests.</summary>
public static class Optional
{
    /// <summary>Empties a field: it is sent as null. <c>new UpdateLeadRequest { Phone = Optional.Clear }</c>.</summary>
    public static ClearField Clear => default;

    /// <summary>The value behind <see cref="Clear"/>.</summary>
    public readonly record struct ClearField;
}
