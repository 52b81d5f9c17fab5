using Acme.WidgetSite;

namespace Knowrithm.Widget.Tests;

public sealed class PageTests
{
    [Fact]
    public void The_embed_code_is_on_the_page_as_it_came()
    {
        const string code = "<script src=\"https://app.knowrithm.org/api/widget.js\" data-agent-id=\"a-1\" async></script>";
        Assert.Contains(code, Page.Render(new(), code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"><script>x</script>")]
    [InlineData("</title><img src=x>")]
    public void Everything_else_is_text(string hostile) =>
    Assert.DoesNotContain(hostile, Page.Render(new() { Title = hostile, Description = hostile }, ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://app.knowrithm.org")]
    [InlineData("https://app.knowrithm.org/api/v1/")]
    public void The_policy_names_the_origin_alone(string address) =>
    Assert.Contains("script-src https://app.knowrithm.org;", Page.Policy(new(address)), StringComparison.Ordinal);
}
