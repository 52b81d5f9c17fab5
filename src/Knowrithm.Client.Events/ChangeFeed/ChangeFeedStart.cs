namespace Knowrithm.Client.Events;

/// <summary>The items that the first pass over a list raises events for.</summary>
public enum ChangeFeedStart
{
    /// <summary>Items that are created after the first pass began. What is there is only remembered.</summary>
    Now,

    /// <summary>Every item, as created.</summary>
    Beginning,
}
