namespace Knowrithm.Client.Http;

/// <summary>A response beyond <see cref="KnowrithmClientOptions.MaxResponseBytes"/>; a retry would not make it shorter.</summary>
internal sealed class ResponseTooLargeException(int limit) : IOException($"The response is longer than MaxResponseBytes ({limit}).");
