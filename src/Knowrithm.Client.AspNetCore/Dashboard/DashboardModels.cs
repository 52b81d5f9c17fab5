namespace Knowrithm.Client.Events;

// What the JSON API returns and takes.
internal sealed record SessionView(
    string? User, bool MayRetry, bool MayDelete, bool MayPause, bool MayOpenBodies, string? AntiforgeryHeader, string? AntiforgeryToken);

internal sealed record StatusView(
    DateTimeOffset Now, string State, IReadOnlyList<string> Problems, IReadOnlyList<HandlerView> Handlers, IReadOnlyList<RateView> Rates,
    DateTimeOffset? RatesSince, IReadOnlyList<ChangeFeedStatus>? Feed, IReadOnlyList<JobView> Jobs);

internal sealed record HandlerView(
    string Handler, long Waiting, double? OldestDueSeconds, long DeadLetters, DateTimeOffset? PausedAt, string? PauseReason, DateTimeOffset? SeenAt,
    bool IsRetired);

internal sealed record RateView(string Handler, string Event, long Handled, long Failed, long HandledInHour, long FailedInHour);

internal sealed record GroupsView(IReadOnlyList<DeadLetterGroup> Groups);

internal sealed record DeadLettersView(IReadOnlyList<DeadLetterView> DeadLetters, string? Next);

internal sealed record DeadLetterView(
    string Id, string Handler, string Key, string Type, DateTimeOffset ReceivedAt, DateTimeOffset At, int Attempts, string ErrorType, string? Error);

internal sealed record EventsView(IReadOnlyList<EventView> Events, string? Next);

internal sealed record EventView(
    string Key, string Type, string Source, string? RequestId, DateTimeOffset ReceivedAt, string? TraceId, string? SenderTraceId, bool HasSubject,
    IReadOnlyList<HandlingView> Handlers);

internal sealed record HandlingView(
    string Handler, string State, int? Attempts, string? ErrorType, string? Error, DateTimeOffset? DueAt, DateTimeOffset? EndedAt);

internal sealed record BodyView(string? Body, string? Problem);

internal sealed record ChangeRequest(IReadOnlyList<string>? Ids, string? Handler, string? ErrorType);

internal sealed record HandlerRequest(string? Handler, string? Reason);

internal sealed record EraseRequest(string? Id);

internal sealed record ChangedView(long Count, JobView? Job);

internal sealed record JobsView(IReadOnlyList<JobView> Jobs);

internal sealed record JobView(
    string Id, string Action, string Handler, string ErrorType, long Total, long Done, string State, string? Problem, string By, DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt);

internal sealed record ProblemView(string Problem);
