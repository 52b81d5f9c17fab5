using System.Globalization;

namespace Knowrithm.Events.Load;

internal sealed record Report(string Store, int Instances, int Events, int Accepted, int Duplicates, int Refused, int Kills, long Retired, long DeadLetters,
    TimeSpan Delivered, TimeSpan Took)
{
    // Each kill interrupts at most what one instance runs at once.
    private const int Concurrency = 8;

    public int Lost { get; set; }

    public int ExactTwice { get; set; }

    public int Twice { get; set; }

    public int OutOfOrder { get; set; }

    /// <summary>A store that was killed interrupts every instance.</summary>
    public bool IsGood(bool storeKilled) =>
        Lost == 0 && ExactTwice == 0 && OutOfOrder == 0 && DeadLetters == 0 && Accepted == Events
        && Twice <= (Kills + (storeKilled ? Instances : 0)) * Concurrency;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{Begin(Store)}{Events:N0} | {Duplicates:N0} | {Refused:N0} | {Kills} | {Lost} | {(Store == Load.Store.Redis ? "–" : $"{ExactTwice}")} | {Twice} | " +
            $"{OutOfOrder} | {Delivered.TotalSeconds:N0} | {Took.TotalSeconds:N0} |");

    public static string Begin(string store) => $"| {store} | ";

    public static string Head =>
        "| Store | Events | Delivered twice | Refused and delivered again | Instances killed | Lost | Effects twice, transactional | Handled twice, plain | " +
        "Out of order | Delivered after, s | Handled after, s |\n|---|---|---|---|---|---|---|---|---|---|---|";
}
