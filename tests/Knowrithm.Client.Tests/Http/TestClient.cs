using System.Text.Json;
using Knowrithm.Client.Serialization;

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
        configure?.Invoke(options.Patient());
        return options;
    }

    /// <summary>
    /// On a busy machine a request to the next process may take as long as the limits are that a user has. Those who test a limit set their own.
    /// </summary>
    public static KnowrithmClientOptions Patient(this KnowrithmClientOptions options)
    {
        (options.AttemptTimeout, options.CallTimeout, options.UploadTimeout, options.OperationTimeout) = (Patience, Patience, Patience, Patience);
        return options;
    }

    private static TimeSpan Patience => TimeSpan.FromMinutes(10);

    public static Task<JsonElement> SendAsync(this IKnowrithmClient client, string method, string path, HttpContent? body = null,
        CancellationToken cancellationToken = default) =>
        client.SendAsync(new HttpMethod(method), path, body, Wire.Info<JsonElement>(), cancellationToken: cancellationToken);

    /// <summary>Lets time pass until a call has ended.</summary>
    public static async Task PassUntilAsync(this TestTime time, Task call)
    {
        await time.PassAsync(call);
        await call;
    }

    /// <inheritdoc cref="PassUntilAsync(TestTime, Task)"/>
    public static async Task<T> PassUntilAsync<T>(this TestTime time, Task<T> call)
    {
        await time.PassAsync(call);
        return await call;
    }

    /// <summary>Lets time pass until a call has failed.</summary>
    public static async Task<TException> PassUntilThrowsAsync<TException>(this TestTime time, Task call)
        where TException : Exception
    {
        await time.PassAsync(call);
        return await Assert.ThrowsAnyAsync<TException>(() => call);
    }
}
