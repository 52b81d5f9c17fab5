using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Knowrithm.Client.Serialization;

/// <summary>
/// Reads what is nothing but the entity once instead of twice. It has an id, and nothing that it does not know could be an envelope or report a failure, so
/// that looking at its members one by one would come to the same.
/// </summary>
internal sealed class BareReader<T>(PartReader<T> part, string? key, bool mayComeBare)
{
    // Whether the response is, as far as is known, the entity itself, without anything around it.
    private volatile bool _comesBare = mayComeBare && typeof(ApiObject).IsAssignableFrom(typeof(T))
        && part.Plain.Properties.All(property => property.IsExtensionData || !IsAmbiguous(property, key));

    /// <param name="reader">On the object's beginning; on its end where it was read, else anywhere.</param>
    /// <param name="value">The entity.</param>
    public bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out T? value)
    {
        value = default;
        if (!_comesBare) return false;
        if (part.TryReadPlainly(ref reader, out value) && value is IIdentified { Id.Length: > 0 } and ApiObject { Unknown: var unknown }
            && (unknown is null || unknown.Keys.All(IsHarmless))) return true;
        // Who puts something around it once goes on doing so.
        _comesBare = false;
        return false;
    }

    private bool IsHarmless(string name) => name is not ("data" or "Data") && name != key && FailureSignal.OfName(name) == FailureSignals.None;

    /// <summary>Whether a field of the entity's own may be an envelope, or report a failure of a request that found it.</summary>
    private static bool IsAmbiguous(JsonPropertyInfo property, string? key) => property.Name == key || FailureSignal.OfName(property.Name) switch
    {
        FailureSignals.Flag or FailureSignals.HttpStatus => true,
        // As a number it is the status of HTTP. A text or an open enumeration, read plainly, is not a number.
        FailureSignals.Status => property.PropertyType != typeof(string) && !IsOpenEnum(Nullable.GetUnderlyingType(property.PropertyType)),
        _ => false,
    };

    private static bool IsOpenEnum(Type? type) => Type.GetTypeCode(type) == TypeCode.Object && typeof(IFormattable).IsAssignableFrom(type);
}
