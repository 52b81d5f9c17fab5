namespace Acme.Warehouse;

internal sealed class CopyOptions
{
    /// <summary>Items a page; the server gives 100 at most.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>How many conversations' messages are fetched at once.</summary>
    public int Concurrency { get; init; } = 8;

    /// <summary>
    /// How long before the last pass began a change may have been in the making: what was updated since then is read again, though it looks the same.
    /// It also has to cover how far this clock and the server's are apart.
    /// </summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromMinutes(10);

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
