using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>What keeps the hub from starting, all of it at once, before anything listens.</summary>
internal static class StartUp
{
    public static IReadOnlyList<string> Problems(IServiceProvider services)
    {
        var hub = services.GetRequiredService<HubBuilder>();
        List<string> problems = [.. hub.Unknown.Select(name => $"{HubBuilder.Section}:{name} is not a connector. There are {string.Join(", ", hub.Known)}.")];
        if (hub.Connectors.Count == 0)
            problems.Add($"{HubBuilder.Section} is missing or empty: one section for each connector switches it on. There are {string.Join(", ", hub.Known)}.");
        try
        {
            services.GetService<IStartupValidator>()?.Validate();
        }
        catch (OptionsValidationException e)
        {
            problems.AddRange(e.Failures);
        }
        catch (AggregateException e) when (e.InnerExceptions.All(static inner => inner is OptionsValidationException))
        {
            problems.AddRange(e.InnerExceptions.Cast<OptionsValidationException>().SelectMany(static inner => inner.Failures));
        }
        return problems;
    }

    public static int Refuse(IReadOnlyList<string> problems)
    {
        Console.Error.WriteLine("The hub is not configured, and does not start:");
        foreach (var problem in problems) Console.Error.WriteLine($"  {problem}");
        Console.Error.WriteLine("appsettings.example.json has every setting, docs/secrets.md says where secrets go. With `-- --demo` it plays a story that " +
            "needs none.");
        return 1;
    }
}
