namespace Knowrithm.Client.Tests;

/// <summary>A gigabyte where <c>KNOWRITHM_LARGE_TESTS</c> is 1.</summary>
[Collection(UploadMemoryCollection.Name)]
public sealed class UploadMemoryTests
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Longer than may be allocated, each of them.</summary>
    public static TheoryData<int, bool> Files => Excerpt.IsWhole ? new() { { 256, true }, { 256, false }, { 1024, true } }
        : new() { { 128, true }, { 128, false } };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Memory_does_not_grow_with_the_file(int megabytes, bool knowsItsLength)
    {
        var length = megabytes * Megabyte;
        await using var server = await UploadServer.StartAsync();
        using var client = server.Client();
        var peak = new MemoryPeak();
        // What thousands of tests before this one left behind is not the upload's.
        var baseline = GC.GetTotalMemory(forceFullCollection: true);
        var before = GC.GetTotalAllocatedBytes(precise: true);

        await client.Documents.UploadFileAsync("a1", DocumentFile.FromStream(() => new GeneratedStream(length, canSeek: knowsItsLength), "large.txt"), peak,
            TestContext.Current.CancellationToken);

        // All that was allocated meanwhile, freed or not, by the client and by the server beside it.
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 64 * Megabyte);
        Assert.True(peak.Bytes > 0);
        Assert.InRange(peak.Bytes - baseline, long.MinValue, 64 * Megabyte);
        var file = Assert.Single(server.Whole)[^1];
        Assert.Equal((length, GeneratedStream.HashOf(length)), (file.Length, file.Hash));
        Assert.Equal(knowsItsLength, Assert.Single(server.Begun) != "chunked");
        Assert.Equal(new UploadProgress(length, length, 1, 1, "large.txt") with { TotalBytes = knowsItsLength ? length : null }, peak.Last);
    }

    private sealed class MemoryPeak : IProgress<UploadProgress>
    {
        private int _reports;

        public long Bytes { get; private set; }

        public UploadProgress? Last { get; private set; }

        public void Report(UploadProgress value)
        {
            Last = value;
            if (_reports++ % 64 == 0) Bytes = Math.Max(Bytes, GC.GetTotalMemory(forceFullCollection: false));
        }
    }
}
