namespace Knowrithm.Client.Http;

/// <summary>The scheme, host and port that a client's credential is for.</summary>
internal sealed class Origin(Uri address)
{
    private readonly string _prefix = address.GetLeftPart(UriPartial.Authority) + "/";

    public string Host => address.Host;

    /// <summary>Host and port, safe to print.</summary>
    public string Authority => address.Authority;

    /// <summary>Whether an address is on it.</summary>
    public bool Holds(Uri? other) => other is { IsAbsoluteUri: true }
        // As it was made, an address of the client begins with it; taking it apart would make strings.
        && (other.OriginalString.StartsWith(_prefix, StringComparison.OrdinalIgnoreCase)
            || (other.Port == address.Port && other.Scheme == address.Scheme && string.Equals(other.Host, address.Host, StringComparison.OrdinalIgnoreCase)));

    public override string ToString() => Of(address);

    /// <summary>The origin of any address, without what may identify somebody.</summary>
    public static string Of(Uri? address) => address is { IsAbsoluteUri: true } ? $"{address.Scheme}://{address.Authority}" : "a relative address";
}
