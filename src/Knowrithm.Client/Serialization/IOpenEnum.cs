namespace Knowrithm.Client.Serialization;

/// <summary>A set of wire values that may grow: a known value has a name, an unknown one is kept as it was sent.</summary>
internal interface IOpenEnum<TSelf> : IFormattable
    where TSelf : struct, IOpenEnum<TSelf>
{
    string Value { get; }

    static abstract TSelf FromWire(string value);

    static abstract ReadOnlySpan<TSelf> Known { get; }

    // Refit asks for IFormattable at compile time; without it a query reads "?Value=new".
    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => Value;
}
