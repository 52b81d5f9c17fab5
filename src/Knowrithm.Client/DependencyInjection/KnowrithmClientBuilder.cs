using System.Diagnostics.CodeAnalysis;
using Knowrithm.Client;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>The builder that <c>AddKnowrithmClient</c> returns.</summary>
public sealed class KnowrithmClientBuilder
{
    internal KnowrithmClientBuilder(string name, IHttpClientBuilder httpClientBuilder) => (Name, HttpClientBuilder) = (name, httpClientBuilder);

    /// <summary>The client's name; empty for the default one.</summary>
    public string Name { get; }

    /// <summary>
    /// The HTTP client of this client. Handlers added here run once for each attempt, inside the client's retries; redirects of a primary handler set here are
    /// switched off.
    /// </summary>
    public IHttpClientBuilder HttpClientBuilder { get; }

    /// <summary>The services.</summary>
    public IServiceCollection Services => HttpClientBuilder.Services;

    /// <summary>Takes the credential from a provider, which is asked before each attempt.</summary>
    /// <typeparam name="TProvider">The provider; registered as a singleton.</typeparam>
    public KnowrithmClientBuilder UseCredentialProvider<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TProvider>()
        where TProvider : class, IKnowrithmCredentialProvider
    {
        Services.AddKeyedSingleton<IKnowrithmCredentialProvider, TProvider>(Name);
        return this;
    }
}
