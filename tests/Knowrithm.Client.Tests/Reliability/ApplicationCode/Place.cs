using System.Threading.RateLimiting;
using Microsoft.Extensions.Logging;

namespace Knowrithm.Client.Tests;

/// <summary>Where code of the application runs inside a call.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Moment">What the server has seen when it runs.</param>
/// <param name="Install">Puts the code there.</param>
internal sealed record Place(string Name, Moment Moment, Action<PlaceSetup, DeedScene> Install)
{
    public static IReadOnlyList<Place> All { get; } =
    [
        new("message handler, before the request", Moment.Before, static (setup, scene) => setup.Handlers.Add(() => new Around(scene, isBefore: true))),
        new("message handler, after the response", Moment.After, static (setup, scene) => setup.Handlers.Add(() => new Around(scene, isBefore: false))),
        new("`PrimaryHandler`, after the response", Moment.After, static (setup, scene) => setup.Primary =
            inner => new Around(scene, isBefore: false) { InnerHandler = inner }),
        new("credential provider", Moment.Before, static (setup, scene) => setup.Options.Add(options =>
            (options.ApiKey, options.ApiSecret, options.CredentialProvider) = (null, null, new Provider(scene)))),
        new("credential provider, renewing", Moment.Refused, static (setup, scene) =>
        {
            setup.RefusesFirst = true;
            setup.Options.Add(options => (options.ApiKey, options.ApiSecret, options.CredentialProvider) = (null, null, new Renewable(scene)));
        }),
        new("`RateLimiter`", Moment.Before, static (setup, scene) => setup.Options.Add(options => options.RateLimiter = new Limiter(scene))),
        new("`RequestOptions.OnResponse`", Moment.After, static (setup, scene) => setup.Request =
            new RequestOptions { OnResponse = _ => scene.Do() }) { IsSynchronous = true },
        new("logger", Moment.After, static (setup, scene) => setup.Options.Add(options => options.LoggerFactory = new Loggers(scene))) { IsSynchronous = true },
        new("listener to spans, at the start", Moment.Before, static (setup, scene) => setup.Listener =
            new() { ActivityStarted = setup.Once(scene) }) { IsSynchronous = true },
        new("listener to spans, at the end", Moment.After, static (setup, scene) => setup.Listener =
            new() { ActivityStopped = setup.Once(scene) }) { IsSynchronous = true },
        new("`TimeProvider`", Moment.Before, static (setup, scene) => setup.Clock = new Clock(scene)) { IsSynchronous = true },
        new("upload: the file is opened", Moment.Upload, static (setup, scene) => setup.File = DocumentFile.FromStream(async token =>
        {
            await scene.DoAsync(token);
            return new MemoryStream(new byte[64]);
        }, "a.pdf")) { Reports = typeof(KnowrithmUploadException) },
        new("upload: the file is read", Moment.Upload, static (setup, scene) => setup.File =
            DocumentFile.FromStream(() => new Reading(scene), "a.pdf", 64)) { Reports = typeof(KnowrithmUploadException) },
        new("upload: progress", Moment.Upload, static (setup, scene) => setup.Progress = new Progress(scene)) { IsSynchronous = true },
    ];

    /// <summary>Code that cannot wait.</summary>
    public bool IsSynchronous { get; init; }

    /// <summary>The exception of the client's family that names the culprit, with what was thrown inside.</summary>
    public Type? Reports { get; init; }

    public override string ToString() => Name;

    private sealed class Around(DeedScene scene, bool isBefore) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (isBefore) await scene.DoAsync(cancellationToken);
            var response = await base.SendAsync(request, cancellationToken);
            if (!isBefore) await scene.DoAsync(cancellationToken);
            return response;
        }
    }

    private sealed class Provider(DeedScene scene) : IKnowrithmCredentialProvider
    {
        public async ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken)
        {
            await scene.DoAsync(cancellationToken);
            return KnowrithmCredential.ApiKey("ak_provided", "a_secret");
        }
    }

    private sealed class Renewable(DeedScene scene) : IRenewableCredentialProvider
    {
        public ValueTask<KnowrithmCredential> GetCredentialAsync(CancellationToken cancellationToken) => new(KnowrithmCredential.Bearer("a_token"));

        public async ValueTask<bool> RenewAsync(KnowrithmCredential rejected, CancellationToken cancellationToken = default)
        {
            await scene.DoAsync(cancellationToken);
            return true;
        }
    }

    private sealed class Limiter(DeedScene scene) : RateLimiter
    {
        private readonly ConcurrencyLimiter _inner = new(new() { PermitLimit = 100 });

        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => _inner.AttemptAcquire(permitCount);

        protected override async ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken)
        {
            await scene.DoAsync(cancellationToken);
            return await _inner.AcquireAsync(permitCount, cancellationToken);
        }
    }

    private sealed class Loggers(DeedScene scene) : ILoggerProvider, ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (eventId.Id == 2) scene.Do();
        }

        public void Dispose()
        {
        }
    }

    private sealed class Reading(DeedScene scene) : Stream
    {
        private bool _isAtEnd;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_isAtEnd) return 0;
            _isAtEnd = true;
            await scene.DoAsync(cancellationToken);
            return Math.Min(64, buffer.Length);
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private sealed class Clock(DeedScene scene) : TimeProvider
    {
        public override long GetTimestamp()
        {
            scene.DoOnce();
            return base.GetTimestamp();
        }
    }

    private sealed class Progress(DeedScene scene) : IProgress<UploadProgress>
    {
        public void Report(UploadProgress value) => scene.Do();
    }
}
