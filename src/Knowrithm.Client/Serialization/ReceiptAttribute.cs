namespace Knowrithm.Client.Serialization;

/// <summary>Marks a result that only confirms: an empty answer, or one that is no object, is fine for it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReceiptAttribute : Attribute
{
    /// <summary>It only comes at the end of a task: the answer that queues the work must still acknowledge it.</summary>
    public bool EndsTask { get; init; }
}
