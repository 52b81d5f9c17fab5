using System.Diagnostics;

namespace Knowrithm.Client.Serialization;

/// <summary>The text in JSON of an open enumeration's value, where it is not the name in snake case.</summary>
[AttributeUsage(AttributeTargets.Property), Conditional("FOR_THE_GENERATOR_ONLY")]
internal sealed class WireTextAttribute(string text) : Attribute
{
    public string Text { get; } = text;
}
