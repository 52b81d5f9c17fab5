using System.Text.Json;
using Knowrithm.Client.Serialization;
using Microsoft.Extensions.Time.Testing;

namespace Knowrithm.Client.Tests;

/// <summary>A client for a test, and time that passes only for it.</summary>
internal static class TestClient
{
    public const string Key = "ak_the_key_of_a_test";
    public const string KeySecret = "the_secret_of_a_test";

    public static KnowrithmClient Create(HttpMessageHandler server, TimeProvider? time = null, Action<KnowrithmClientOptions>? configure = null) =>
        new(Options(server, time, configure));

    public static KnowrithmClientOptions Options(HttpMessageHandler server, TimeProvider? time = null, Action<KnowrithmClientOptions>? configure = null)
    {
        var options = new KnowrithmClientOptions { ApiKey = Key, ApiSecret = KeySecret, PrimaryHandler = server };
        if (time is not null) options.TimeProvider = time;
        configure?.Invoke(options);
        return options;
    }

    /// <summary>For servers that are reached over a socket: real time, and as little of it as can be.</summary>
    public static KnowrithmClientOptions Options(Uri address, Action<KnowrithmClientOptions>? configure = null)
    {
        var options = new KnowrithmClientOptions
        {
            ApiKey = Key,
            ApiSecret = KeySecret,
            BaseUrl = address.ToString(),
            RetryDelay = TimeSpan.FromMilliseconds(1),
            MaxRetryDelay = TimeSpan.FromMilliseconds(1),
            OperationPollInterval = TimeSpan.FromMilliseconds(1),
        };
        configure?.Invoke(options);
        return options;
    }

    public static Task<JsonElement> SendAsync(this IKnowrithmClient client, string method, string path, HttpContent? body = null, CancellationToken cancellationToken = default) =>
        client.SendAsync(new HttpMethod(method), path, body, Wire.Info<JsonElement>(), cancellationToken: cancellationToken);

    /// <summary>Lets time pass until a call has ended.</summary>
    public static async Task PassUntilAsync(this FakeTimeProvider time, Task call, double seconds = 1)
    {
        await PassAsync(time, call, seconds);
        await call;
    }

    /// <inheritdoc cref="PassUntilAsync(FakeTimeProvider, Task, double)"/>
    public static async Task<T> PassUntilAsync<T>(this FakeTimeProvider time, Task<T> call, double seconds = 1)
    {
        await PassAsync(time, call, seconds);
        return await call;
    }

    /// <summary>Lets time pass until a call has failed.</summary>
    public static async Task<TException> PassUntilThrowsAsync<TException>(this FakeTimeProvider time, Task call, double seconds = 1)
        where TException : Exception
    {
        await PassAsync(time, call, seconds);
        return await Assert.ThrowsAnyAsync<TException>(() => call);
    }

    /// <summary>Lets time pass until a call has ended, in whatever way.</summary>
    public static Task PassUntilEndAsync(this FakeTimeProvider time, Task call, double seconds = 1) => PassAsync(time, call, seconds);

    private static async Task PassAsync(FakeTimeProvider time, Task call, double seconds)
    {
        while (!call.IsCompleted)
        {
            // The call must get to its next timer before the clock moves on.
            for (var i = 0; i < 4; i++) await Task.Yield();
            await Task.Delay(1);
            if (!call.IsCompleted) time.Advance(TimeSpan.FromSeconds(seconds));
        }
    }
}
