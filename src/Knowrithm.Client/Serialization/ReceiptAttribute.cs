namespace Knowrithm.Client.Serialization;

/// <summary>Marks a result that only confirms: an empty response, or one that is not an object, is accepted for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReceiptAttribute : Attribute
{
    /// <summary>Whether it only comes at the end of a task: the response that queues the work must still acknowledge it.</summary>
    public bool EndsTask { get; init; }
}
