using Aspire.Hosting;

namespace Knowrithm.Aspire.Hosting.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void The_app_host_s_extensions() => ApprovedApi.Check(typeof(KnowrithmSandboxBuilderExtensions).Assembly, Here());

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string here = "") => here;
}
