using Knowrithm.Client.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.AspNetCore.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_receiver() => ApprovedApi.Check(typeof(KnowrithmWebhooksServiceCollectionExtensions).Assembly);
}
