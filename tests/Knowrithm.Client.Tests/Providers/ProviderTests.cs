namespace Knowrithm.Client.Tests;

public sealed class ProviderTests
{
    [Theory]
    // Swagger
    [InlineData("""{"provider":{"id":"93","label":"OpenAI"},"models":[{"id":"94","context":"128000","pricing":{"input":"0.15","output":null}}],"total":1}""")]
    [InlineData("""{"models":[{"id":"94","context":128000.0,"pricing":{"input":0.15}}],"total":1,"provider":{"id":"93","label":"OpenAI"}}""")]
    public async Task A_list_of_models_says_whose_they_are(string answer)
    {
        using var client = new RequestRecorder(answer).Client();

        var models = await client.Providers.ListModelsAsync("93", new() { Type = ModelType.Llm });

        Assert.Equal(("94", 128_000, 0.15, null), (Assert.Single(models).Id, models[0].Context, models[0].Pricing!.Input, models[0].Pricing!.Output));
        Assert.Equal((1, false), (models.Total, models.HasNext));
        Assert.Equal("OpenAI", models.AdditionalProperties["provider"].GetProperty("label").GetString());
    }

    // The Swagger file and the vendor's SDKs write different names for the same things; the caller decides.
    [Fact]
    public async Task Only_the_names_that_are_set_are_sent()
    {
        var recorder = new RequestRecorder("""{"task_id":"t1"}""");
        using var client = recorder.Client();

        await client.Providers.StartCreateModelAsync("93", new() { Name = "m", ContextLength = 8, CostPer1KTokensInput = 0.5 });
        await client.Providers.StartCreateModelAsync("93", new() { Name = "m", Type = ModelType.Llm, ContextWindow = 8, InputPrice = 0.5 });

        Assert.Equal(["""{"name":"m","context_length":8,"cost_per_1k_tokens_input":0.5}""",
            """{"name":"m","type":"llm","context_window":8,"input_price":0.5}"""],
            recorder.Sent.Select(static sent => System.Text.Encoding.UTF8.GetString(sent.Body!)));
    }
}
