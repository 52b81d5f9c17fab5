using System.Diagnostics;

namespace Knowrithm.Client.Serialization;

/// <summary>Marks an open enumeration, whose other part Knowrithm.Client.Generators writes.</summary>
[AttributeUsage(AttributeTargets.Struct), Conditional("FOR_THE_GENERATOR_ONLY")]
internal sealed class OpenEnumAttribute : Attribute;
