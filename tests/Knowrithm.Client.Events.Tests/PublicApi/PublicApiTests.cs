using Knowrithm.Client.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Knowrithm.Client.Events.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_engine() => ApprovedApi.Check(typeof(KnowrithmEventsBuilder).Assembly);

    [Fact]
    public void The_store_in_Redis() => ApprovedApi.Check(typeof(KnowrithmEventsRedisExtensions).Assembly);

    [Fact]
    public void The_store_in_a_database() => ApprovedApi.Check(typeof(KnowrithmEventsModelBuilderExtensions).Assembly);
}
