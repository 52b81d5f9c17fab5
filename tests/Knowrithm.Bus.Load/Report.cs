using System.Globalization;

namespace Knowrithm.Bus.Load;

internal sealed record Report(
    string Bus, int Events, int Accepted, int Refused, int Broken, int Kills, int ServerKills, int Lost, int Recovered, int Twice,
    TimeSpan Delivered, TimeSpan Took)
{
    public static string Head =>
        "| Bus | Events | Got 503 and delivered again | Got no response and delivered again | Application killed | Server killed | Lost | "
        + "Accepted by a process that was killed, handled by a later one | Handled again | Delivered after, s | Handled after, s |\n"
        + "|---|---|---|---|---|---|---|---|---|---|---|";

    public bool IsGood => Lost == 0 && Accepted == Events;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"| {Bus} | {Events:N0} | {Refused:N0} | {Broken:N0} | {Kills} | {ServerKills} | {Lost} | {Recovered:N0} | {Twice:N0} | {Delivered.TotalSeconds:N0} | "
        + $"{Took.TotalSeconds:N0} |");
}
