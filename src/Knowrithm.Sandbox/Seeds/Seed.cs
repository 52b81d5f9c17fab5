namespace Knowrithm.Sandbox;

/// <summary>The conversations that exist at the start: the same in every run, so that a sample's output can be compared.</summary>
internal static class Seed
{
    private static readonly string[] FirstNames =
        ["Ada", "Bilal", "Chiara", "Dmitri", "Elif", "Farid", "Grace", "Hiro", "Ines", "Jonas", "Kemi", "Lucía", "Mateo"];
    private static readonly string[] LastNames = ["Okafor", "Nguyen", "Rossi", "Schmidt", "Kaya", "Haddad", "Silva", "Tanaka", "Novak", "O'Brien", "Larsen"];
    private static readonly string[] Sources = ["widget", "newsletter", "referral", "conference"];
    private static readonly string[] Questions =
    [
        "How long do refunds take?", "When is support open?", "Do you ship to Canada?", "Can I change my plan later?", "Is there a free trial?",
            "What is the airspeed of a swallow?",
    ];

    private const string Handbook = """
        Refunds take five working days and go back to the card that paid. Support is open from 9:00 to 18:00 on weekdays.
        We ship to Canada, Mexico and the European Union within two weeks. You can change your plan at any time, and the new price counts from the next month.
        There is a free trial of fourteen days, and no card is needed for it.
        """;

    public static void Plant(World world, KnowrithmSandboxOptions options)
    {
        var conversations = options.SeedConversations;
        if (conversations <= 0) return;
        var start = world.Clock.Now - TimeSpan.FromHours(conversations);
        var agent = new Agent(start, new(), SeedId.Of(1, 0))
        {
            Id = SeedId.Of(0, 0),
            Name = "Demo Agent",
            Description = "Answers the questions of the demo company's customers.",
            LastTrained = start,
        };
        world.Documents.Teach(agent, new("Handbook", "https://demo-company.example/handbook", Handbook) { Id = SeedId.Of(6, 0) });
        world.Agents.Add(agent);
        var script = new SeedScript(Questions, agent, options.SeedMessages);
        for (var i = 0; i < conversations; i++) PlantConversation(world, agent, script, i, start + TimeSpan.FromHours(i));
    }

    private static void PlantConversation(World world, Agent agent, SeedScript script, int i, DateTimeOffset time)
    {
        var lead = new Lead(time)
        {
            Id = SeedId.Of(3, i),
            FirstName = FirstNames[i % FirstNames.Length],
            LastName = LastNames[i % LastNames.Length],
            Email = $"lead{i + 1}@customers.example",
            Phone = $"+1 555 {i % 10000:0000}",
            Source = Sources[i % Sources.Length],
            Status = LeadBody.Statuses[i % LeadBody.Statuses.Length],
        };
        world.Leads.Add(lead);
        world.Conversations.Add(new(agent, "lead", lead.Id, time)
        {
            Id = SeedId.Of(4, i),
            Title = script.Title(i),
            LastActivity = script.LastActivity(i, time),
            Script = conversation => script.Messages(conversation, i),
        });
        agent.TotalMessages += script.Count(i);
    }
}
