using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Knowrithm.Client.Webhooks;

namespace Knowrithm.Client.Benchmarks;

/// <summary>Verifying a webhook of 1 KB, beside the HMAC alone.</summary>
[MemoryDiagnoser]
public class SignatureBenchmark
{
    private const string Secret = "whsec_0123456789abcdef0123456789abcdef";

    private readonly byte[] _key = Encoding.UTF8.GetBytes(Secret);
    private readonly byte[] _body = Encoding.UTF8.GetBytes(new string('x', 1024));
    private readonly byte[] _hash = new byte[32];
    private readonly WebhookSecrets _secrets = new(Secret);
    private readonly string _signature = WebhookSignature.Compute(Encoding.UTF8.GetBytes(new string('x', 1024)), Secret);

    [Benchmark(Baseline = true)]
    public int Hash() => HMACSHA256.HashData(_key, _body, _hash);

    [Benchmark]
    public bool Verify() => WebhookSignature.IsValid(_body, _signature, _secrets);
}
