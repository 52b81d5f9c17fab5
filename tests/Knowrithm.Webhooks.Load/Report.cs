namespace Knowrithm.Webhooks.Load;

/// <summary>The ledgers, added up.</summary>
internal sealed class Report(int events, IReadOnlyList<Generation> generations)
{
    public bool Print(Line line, (long Waiting, long Retrying, long Dead) queue, int deliveries, TimeSpan took)
    {
        var runs = generations.SelectMany(static generation => generation.Started.Select(run => (run.Key, run.Id, Life: generation, Cut: generation.CutOff.Contains(run.Key)))).ToList();
        var ended = generations.SelectMany(static generation => generation.Ended).ToHashSet();
        var handled = runs.Where(run => ended.Contains(run.Key)).Select(static run => run.Id).ToHashSet();
        var lost = Enumerable.Range(0, events).Count(number => !handled.Contains($"lead_{number}"));
        var twice = runs.GroupBy(static run => run.Key).Where(static same => same.Count() > 1).ToList();
        // Each run but one must have been cut off by a kill, each in another life.
        var unexplained = twice.Count(static same => same.Count(static run => !run.Cut) > 1 || same.DistinctBy(static run => run.Life).Count() < same.Count());
        var killed = generations.Where(static generation => generation.Killed).ToList();
        var running = killed.Sum(static generation => generation.CutOff.Count);
        var again = twice.Sum(static same => same.Count() - 1);

        Console.WriteLine($"""
              {deliveries} deliveries by the sandbox in {took.TotalSeconds:F0} s; {line.Lost} answers lost and so redelivered, {line.Doubled} sent to both instances at the same instant
              answers of the instances: {string.Join(", ", line.Answers.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Value} × {pair.Key}"))} (502: not reached)
              {handled.Count} of {events} events handled, {lost} lost
              {killed.Count} kills with {string.Join(", ", killed.Select(static generation => generation.CutOff.Count))} handlers running or not yet recorded: {running} in all
              {twice.Count} events handled more than once, {again} runs too many (at most {running}), {unexplained} not explained by a kill
              Redis away: {line.AcknowledgedWithoutRedis} deliveries acknowledged meanwhile
              left in the queue: {queue.Waiting} waiting, {queue.Retrying} retrying, {queue.Dead} dead letters
            """);
        var good = lost == 0 && handled.Count == events && unexplained == 0 && again <= running && killed.Count == 5 && line.AcknowledgedWithoutRedis == 0 && queue is (0, 0, 0)
            && line.Lost + line.Doubled >= events / 10 && line.Answers.ContainsKey(503);
        Console.WriteLine(good ? "  holds" : "  DOES NOT HOLD");
        return good;
    }
}
