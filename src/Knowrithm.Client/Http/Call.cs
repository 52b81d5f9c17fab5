namespace Knowrithm.Client.Http;

/// <summary>One call of a caller, across its attempts. It travels in the request's options.</summary>
internal sealed class Call
{
    private static readonly HttpRequestOptionsKey<Call> Key = new("Knowrithm.Call");
    private static readonly HttpRequestOptionsKey<string> TemplateKey = new(Refit.HttpRequestMessageOptions.RelativePathTemplate);

    private readonly Route _route;
    private bool _inDoubt;

    private Call(HttpRequestMessage request, KnowrithmClientOptions clientOptions, Origin origin, RequestOptions? options)
    {
        (ClientOptions, Origin, Options) = (clientOptions, origin, options);
        request.Options.TryGetValue(TemplateKey, out var template);
        _route = Http.Route.Of(request.Method, template ?? request.RequestUri!.OriginalString);
    }

    /// <summary>Under this name a view's settings mark each of its requests.</summary>
    public const string OptionsKey = "Knowrithm.RequestOptions";

    public KnowrithmClientOptions ClientOptions { get; }

    /// <summary>The only address that the credential is for.</summary>
    public Origin Origin { get; }

    public RequestOptions? Options { get; }

    public string Template => _route.Template;

    /// <summary>Method and template; safe to print.</summary>
    public string Route => _route.Name;

    public RetryRule Rule => _route.Rule;

    public bool Writes => _route.Writes;

    public bool NeedsCredential => _route.NeedsCredential;

    /// <summary>Whether it has the budget of an upload, for the call and for each attempt.</summary>
    public bool IsUpload => _route.IsUpload;

    public bool Streams => _route.Streams;

    public bool StreamsEvents => _route.StreamsEvents;

    /// <summary>Whether handlers of the application see its responses.</summary>
    public bool IsObserved { get; set; }

    public int MaxAttempts => Options?.MaxAttempts ?? ClientOptions.MaxAttempts;

    /// <summary>The number of attempts begun.</summary>
    public int Begun { get; private set; }

    /// <summary>The number of transmissions: less than the attempts where the application's code ended one before.</summary>
    public int Attempts { get; set; }

    /// <summary>What the transport knows of the present attempt.</summary>
    public Transmission? Transmission { get; private set; }

    /// <summary>The credential of the present attempt; null for none.</summary>
    public KnowrithmCredential? Credential { get; set; }

    /// <summary>Whether the present attempt ran out of its time; a policy of the application may throw the same exception.</summary>
    public bool IsTimedOut { get; set; }

    /// <summary>Whether it was not retried only because its body is gone.</summary>
    public bool IsSpent { get; set; }

    /// <summary>Whether some attempt at a write got through, or ended without telling what became of it.</summary>
    public bool MayHaveBeenApplied => Writes && (_inDoubt || Transmission is { IsHarmless: false });

    /// <summary>The time at which the call's budget ends, in ticks of the clock.</summary>
    public long Deadline { get; set; }

    /// <summary>The provider of the credential; null when the options have it.</summary>
    public IKnowrithmCredentialProvider? Provider(KnowrithmClientOptions options) =>
        Options?.Credential is not null ? null : Options?.CredentialProvider ?? options.CredentialProvider;

    public static Call Begin(HttpRequestMessage request, KnowrithmClientOptions clientOptions, Origin origin)
    {
        request.Options.TryGetValue(new HttpRequestOptionsKey<object>(OptionsKey), out var options);
        var call = new Call(request, clientOptions, origin, options as RequestOptions);
        request.Options.Set(Key, call);
        return call;
    }

    public static Call? Find(HttpRequestMessage request) => request.Options.TryGetValue(Key, out var call) ? call : null;

    public static Call Of(HttpRequestMessage request) => Find(request)
        ?? throw new InvalidOperationException("The request did not come through the client's own pipeline.");

    public void BeginAttempt()
    {
        _inDoubt |= MayHaveBeenApplied;
        Transmission = new();
        IsTimedOut = false;
        Begun++;
    }
}
