namespace Knowrithm.Client.Http;

/// <summary>An answer beyond <see cref="KnowrithmClientOptions.MaxResponseBytes"/>; asking again would not make it shorter.</summary>
internal sealed class ResponseTooLargeException(int limit) : IOException($"The answer is longer than MaxResponseBytes ({limit}).");
