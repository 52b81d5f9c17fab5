namespace Knowrithm.Client.Events;

internal enum AttemptOutcome
{
    Handled,
    Failed,
    GivenBack,
}
