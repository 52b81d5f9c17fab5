using System.Globalization;
using Spectre.Console;

namespace Acme.Warehouse;

/// <summary>What the copy says: a table and a chart, both one query.</summary>
internal static class Report
{
    public static void Print(WarehouseFile file)
    {
        AnsiConsole.Write(ByAgent(file));
        AnsiConsole.Write(ByDay(file));
    }

    private static Spectre.Console.Table ByAgent(WarehouseFile file)
    {
        var table = new Spectre.Console.Table().Title("By agent").Border(TableBorder.Rounded)
            .AddColumns("Agent", "Conversations", "Messages", "Tokens", "Confidence", "Satisfaction", "Last activity");
        for (var i = 1; i < 6; i++) table.Columns[i].RightAligned();
        const string sql = """
            SELECT coalesce(a.name, c.agent_id, '?'), count(*), sum(m.messages), sum(m.tokens), avg(m.confidence), avg(c.lead_satisfaction),
                strftime(max(c.last_activity), '%Y-%m-%d %H:%M')
            FROM current_conversations c
            LEFT JOIN agents a ON a.id = c.agent_id
            LEFT JOIN (SELECT conversation_id, count(*) AS messages, sum(tokens_used) AS tokens, avg(confidence_score) AS confidence
                FROM current_messages GROUP BY 1) m ON m.conversation_id = c.id
            GROUP BY 1 ORDER BY 2 DESC LIMIT 20
            """;
        foreach (var row in file.Query(sql, static reader => Enumerable.Range(0, 7).Select(i => reader.IsDBNull(i) ? "" : Text(reader.GetValue(i))).ToArray()))
            table.AddRow([.. row.Select(static text => new Text(text))]);
        return table;
    }

    private static BarChart ByDay(WarehouseFile file)
    {
        var chart = new BarChart().Label("[bold]Messages a day[/]").LeftAlignLabel().Width(Math.Min(100, AnsiConsole.Profile.Width));
        const string sql = """
            SELECT strftime(date_trunc('day', created_at), '%Y-%m-%d'), count(*) FROM current_messages
            WHERE created_at IS NOT NULL GROUP BY 1 ORDER BY 1 DESC LIMIT 10
            """;
        foreach (var (day, count) in Enumerable.Reverse(file.Query(sql, static reader => (reader.GetString(0), reader.GetInt64(1))))) chart
            .AddItem(day, count, Color.SteelBlue1);
        return chart;
    }

    private static string Text(object value) => value switch
    {
        double number => number.ToString("0.00", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
