namespace Knowrithm.Client;

/// <summary>The tokens under a key of their own, as some responses nest them.</summary>
internal sealed class TokenPair
{
    public Secret? AccessToken { get; set; }

    public Secret? RefreshToken { get; set; }
}
