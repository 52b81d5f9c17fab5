using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class AgentAnalytics
{
    public static Reply Metrics(Call call)
    {
        var (world, agent, period) = (call.World, call.Agent(), Period.Of(call));
        var figures = Figures.Of(agent, world, period);
        var (conversations, messages) = (figures.Conversations, figures.Messages);
        var times = messages.Select(m => m.ProcessingTime).OfType<double>().DefaultIfEmpty().ToList();
        return Reply.Bare(new()
        {
            ["agent_info"] = Info(agent),
            ["date_range"] = period.ToJson(world),
            ["conversation_metrics"] = new JsonObject
            {
                ["total_conversations"] = conversations.Count,
                ["active_conversations"] = conversations.Count(c => !c.IsDeleted),
                ["avg_messages_per_conversation"] = Numbers.Ratio(messages.Count, conversations.Count, 1),
            },
            ["message_metrics"] = new JsonObject
            {
                ["total_messages"] = messages.Count,
                ["user_messages"] = messages.Count(m => m.Role == "user"),
                ["assistant_messages"] = messages.Count(m => m.Role == "assistant"),
            },
            ["token_usage"] = new JsonObject
            {
                ["total_tokens"] = figures.Tokens,
                ["avg_tokens_per_message"] = Numbers.Ratio(figures.Tokens, messages.Count, 1)
            },
            ["performance_metrics"] = new JsonObject
            {
                ["avg_response_time_seconds"] = Math.Round(times.Average(), 2),
                ["min_response_time_seconds"] = times.Min(),
                ["max_response_time_seconds"] = times.Max(),
            },
            ["quality_metrics"] = new JsonObject
            {
                ["avg_satisfaction_rating"] = null,
                ["avg_message_feedback"] = null,
                ["current_agent_rating"] = null,
                ["satisfaction_response_rate_percent"] = 0
            },
            ["conversion_metrics"] = new JsonObject
            {
                ["total_converted"] = figures.Leads("converted"),
                ["total_qualified"] = figures.Leads("qualified"),
                ["total_lost"] = figures.Leads("lost"),
                ["conversion_rate_percent"] = Numbers.Ratio(figures.Leads("converted"), conversations.Count),
            },
            ["activity_trend"] = Numbers.Timeline(conversations, messages),
            ["top_sources"] = new JsonArray([.. figures.People.GroupBy(l => l.Source ?? "unknown").OrderByDescending(g => g.Count())
                .Select(g => new JsonObject { ["source"] = g.Key, ["conversation_count"] = g.Count() })]),
        });
    }

    /// <summary>The use over time. The specification names four objects; what is in them has the names that the figures above have.</summary>
    public static Reply Usage(Call call)
    {
        var (world, agent, now) = (call.World, call.Agent(), call.World.Clock.Now);
        var period = new Period(now.AddDays(-call.Query.Number("days", 90, max: 3650)), now);
        var figures = Figures.Of(agent, world, period);
        return Reply.Bare(new()
        {
            ["agent_info"] = Info(agent),
            ["date_range"] = period.ToJson(world),
            ["summary_metrics"] = new JsonObject
            {
                ["total_conversations"] = figures.Conversations.Count,
                ["total_messages"] = figures.Messages.Count,
                ["avg_response_time_seconds"] = figures.ResponseTime,
                ["avg_satisfaction_rating"] = null,
            },
            ["charts"] = new JsonObject
            {
                ["activity_trend"] = Numbers.Timeline(figures.Conversations, figures.Messages),
                ["response_times"] = new JsonArray([.. figures.Messages.Where(m => m.Answer is not null).GroupBy(m => KeyAnalytics.Date(m.CreatedAt))
                    .OrderBy(g => g.Key, StringComparer.Ordinal)
                    .Select(g => new JsonObject { ["date"] = g.Key, ["avg_response_time_seconds"] = g.Select(m => m.ProcessingTime).Average() })]),
                ["ratings"] = new JsonArray(),
            },
        });
    }

    public static Reply Compare(Call call)
    {
        var (world, agent, period) = (call.World, call.Agent(), Period.Of(call));
        var all = world.Agents.List(null, null).Select(a => Figures.Of(a, world, period)).ToList();
        var own = all.Find(f => f.Agent == agent)!;
        return Reply.Bare(new()
        {
            ["agent_info"] = new JsonObject { ["id"] = agent.Id, ["name"] = agent.Name, ["status"] = agent.Status },
            ["date_range"] = period.ToJson(world),
            ["performance_comparison"] = new JsonObject
            {
                ["conversations"] = Line(f => f.Conversations.Count),
                ["total_messages"] = Line(f => f.Messages.Count),
                ["conversions"] = Line(f => f.Leads("converted")),
                ["response_time"] = Line(f => f.ResponseTime),
                ["satisfaction_rating"] = Line(_ => 0),
            },
        });

        JsonObject Line(Func<Figures, double> value)
        {
            var average = Math.Round(all.Average(value), 2);
            return new()
            {
                ["agent_value"] = value(own),
                ["company_average"] = average,
                ["performance_vs_average_percent"] = Numbers.Ratio(value(own) - average, average)
            };
        }
    }

    private static JsonObject Info(Agent agent) =>
        new() { ["id"] = agent.Id, ["name"] = agent.Name, ["status"] = agent.Status, ["model_name"] = agent.Settings.LlmModel };

    private sealed record Figures(Agent Agent, List<Conversation> Conversations, List<Message> Messages, List<Lead> People)
    {
        public int Tokens => Messages.Sum(m => m.Tokens);

        public double ResponseTime => Messages.Select(m => m.ProcessingTime).Average() ?? 0;

        public static Figures Of(Agent agent, World world, Period period)
        {
            var conversations = world.Conversations.List(c => c.Agent == agent && period.Has(c.CreatedAt));
            return new(agent, conversations, [.. conversations.SelectMany(c => c.Present)],
                [.. conversations.Select(c => world.Leads.Find(c.LeadId)).OfType<Lead>()]);
        }

        public int Leads(string status) => People.Count(l => l.Status == status);
    }
}
