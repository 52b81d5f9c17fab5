using Knowrithm.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddKnowrithmClient</c> returns, for going on.</summary>
public sealed class KnowrithmClientBuilder
{
    internal KnowrithmClientBuilder(string name, IHttpClientBuilder httpClientBuilder) => (Name, HttpClientBuilder) = (name, httpClientBuilder);

    /// <summary>The client's name; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>
    /// The HTTP client beneath. Handlers added here run once for each sending, inside the client's retries; a primary handler put in place here
    /// has its redirects switched off.
    /// </summary>
    public IHttpClientBuilder HttpClientBuilder { get; }

    /// <summary>The services.</summary>
    public IServiceCollection Services => HttpClientBuilder.Services;

    /// <summary>Takes the credential from a provider, asked before each sending.</summary>
    /// <typeparam name="TProvider">The provider; registered as a singleton.</typeparam>
    public KnowrithmClientBuilder UseCredentialProvider<[System.Diagnostics.CodeAnalysis.DynamicallyAccessedMembers(System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>()
        where TProvider : class, IKnowrithmCredentialProvider
    {
        Services.AddKeyedSingleton<IKnowrithmCredentialProvider, TProvider>(Name);
        return this;
    }
}
