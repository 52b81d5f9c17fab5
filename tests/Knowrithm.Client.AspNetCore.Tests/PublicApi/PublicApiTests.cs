using Knowrithm.Client.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_receiver() => ApprovedApi.Check(typeof(KnowrithmWebhooksBuilder).Assembly);

    [Fact]
    public void The_queue_in_redis() => ApprovedApi.Check(typeof(KnowrithmWebhooksRedisBuilderExtensions).Assembly);
}
