using System.Text;

namespace Knowrithm.Client.Tests;

public sealed class CompanyLogoTests
{
    private static readonly CompanyLogo Logo = new("picture"u8.ToArray(), "logo.PNG");

    [Fact]
    public async Task A_company_with_a_logo_goes_as_a_form_and_one_without_as_JSON()
    {
        var recorder = new RequestRecorder("""{"id":"7"}""");
        using var client = recorder.Client();

        await client.Companies.StartCreateCompanyAsync(new()
        {
            Name = "Acme & Söhne",
            Email = "a@b.example",
            AddressId = 12,
            Logo = "https://old",
            LogoFile = Logo
        });
        await client.Companies.StartCreateCompanyAsync(new() { Name = "Acme", Email = "a@b.example" });

        var form = Encoding.UTF8.GetString(recorder.Sent[0].Body!);
        Assert.StartsWith("multipart/form-data", recorder.Sent[0].Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(["name", "email", "address_id", "logo"], recorder.Sent[0].Parts);
        Assert.Contains("Acme & Söhne", form, StringComparison.Ordinal);
        Assert.Contains("filename=\"logo.PNG\"", form, StringComparison.Ordinal);
        Assert.Contains("image/png", form, StringComparison.Ordinal);
        Assert.Contains("picture", form, StringComparison.Ordinal);
        Assert.DoesNotContain("https://old", form, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", recorder.Sent[1].Headers["Content-Type"]);
    }

    [Fact]
    public async Task A_refused_form_is_retried_as_it_was()
    {
        using var server = new ScriptedServer((429, "{}"), (200, """{"id":"7"}"""));
        using var client = TestClient.Create(server, configure: static options => options.RetryDelay = options.MaxRetryDelay = TimeSpan.FromMilliseconds(1));

        await client.Companies.StartCreateCompanyAsync(new() { Name = "Acme", Email = "a@b.example", LogoFile = Logo });

        Assert.Equal(2, server.Requests.Count);
        Assert.Contains("picture", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal(server.Requests[0].Body, server.Requests[1].Body);
    }

    [Fact]
    public async Task A_form_cannot_empty_a_field_and_says_so()
    {
        using var client = new RequestRecorder().Client();

        var failure = await Assert
            .ThrowsAsync<ArgumentException>(() => client.Companies.StartUpdateCompanyAsync("7", new() { Phone = Optional.Clear, LogoFile = Logo }));

        Assert.Contains("phone", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_logo_needs_a_picture_and_a_name() => Assert.Multiple(
        () => Assert.Throws<ArgumentException>(() => new CompanyLogo([], "logo.png")),
        () => Assert.Throws<ArgumentException>(() => new CompanyLogo([1], " ")));
}
