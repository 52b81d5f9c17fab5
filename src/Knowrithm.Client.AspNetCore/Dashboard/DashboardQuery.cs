using System.Globalization;

namespace Knowrithm.Client.Events;

/// <summary>Reads what stands in a query: filters, and the place after which a page begins.</summary>
internal static class DashboardQuery
{
    private const int KeyLength = 64;

    public static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    public static string Place(DeadLetter letter) => $"{letter.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}~{letter.Id}";

    public static string Place(StoredEvent one) => $"{one.ReceivedAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)}~{one.Key}";

    public static DeadLetter? DeadLetter(string? place) =>
        Parse(place) is var (at, id) ? new() { Id = id, Handler = "", Event = new() { Key = "", Type = "" }, At = at } : null;

    public static StoredEvent? Event(string? place) => Parse(place) is var (at, key) ? new() { Key = key, Type = "", ReceivedAt = at } : null;

    /// <summary>With its offset, or else in UTC.</summary>
    public static DateTimeOffset? Time(string? value) => Text(value) is not { } time ? null
        : DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at
        : throw new FormatException();

    /// <summary>A key, or the id of whatever events are about; nothing for all events.</summary>
    public static IReadOnlyList<EventFilter> Filters(string? search, DateTimeOffset? from, DateTimeOffset? before) => search?.Trim() switch
    {
        null or "" => [new() { From = from, Before = before }],
        { Length: KeyLength } key when key.All(char.IsAsciiHexDigit) => [new() { Key = key.ToLowerInvariant(), From = from, Before = before }],
        { } id => [.. Subjects(id).Select(subject => new EventFilter { Subject = subject.Hash, From = from, Before = before })],
    };

    /// <summary>What an id may be that of.</summary>
    public static EventSubject[] Subjects(string id) =>
        [EventSubject.Lead(id), EventSubject.Conversation(id), EventSubject.Agent(id), EventSubject.Document(id)];

    private static (DateTimeOffset At, string Id)? Parse(string? place)
    {
        if (string.IsNullOrEmpty(place)) return null;
        if (place.Split('~', 2) is not [var at, var id] || !long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            || number < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || number > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())
            throw new FormatException();
        return (DateTimeOffset.FromUnixTimeMilliseconds(number), id);
    }
}
