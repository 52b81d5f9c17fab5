namespace Acme.IntegrationHub;

/// <summary>Something that another event will tell is not known yet: events come in any order. Tried again until its patience is over, then parked.</summary>
internal sealed class NotYetException(string message, TimeSpan patience) : Exception(message)
{
    public TimeSpan Patience => patience;
}
