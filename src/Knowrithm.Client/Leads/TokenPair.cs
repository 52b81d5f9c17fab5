namespace Knowrithm.Client;

/// <summary>Tokens under a key of their own, as some answers nest them.</summary>
internal sealed class TokenPair
{
    public Secret? AccessToken { get; set; }

    public Secret? RefreshToken { get; set; }
}
