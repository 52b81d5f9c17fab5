using System.Collections.Frozen;

namespace Knowrithm.Client.Serialization;

/// <summary>How an answer carries a type: in an envelope of its own, as a list with its paging, as an acknowledgement.</summary>
internal abstract class Shape<T>
{
    /// <summary>The one for this type.</summary>
    public static Shape<T> Instance { get; } = (Shape<T>?)Shapes.Find(typeof(T)) ?? new EntityShape<T>();

    /// <summary>Whether an empty or odd answer will do, because it only confirms.</summary>
    public virtual bool AcceptsAnything => false;

    public abstract T Read(ReadOnlySpan<byte> json);
}

/// <summary>The generic results, one line per entity: they are told apart by type, without reflection.</summary>
internal static class Shapes
{
    private static readonly FrozenDictionary<Type, object> All = new Dictionary<Type, object>
    {
        [typeof(Page<Agent>)] = new PageShape<Agent>(),
        [typeof(Page<Conversation>)] = new PageShape<Conversation>(),
        [typeof(Page<Message>)] = new PageShape<Message>(),
        [typeof(Page<Lead>)] = new PageShape<Lead>(),
        [typeof(Operation<Agent>)] = new OperationShape<Agent>(),
        [typeof(Operation<AgentTest>)] = new OperationShape<AgentTest>(),
        [typeof(Operation<AgentReceipt>)] = new OperationShape<AgentReceipt>(),
        [typeof(Operation<Lead>)] = new OperationShape<Lead>(),
        [typeof(Operation<LeadReceipt>)] = new OperationShape<LeadReceipt>(),
        [typeof(Operation<LeadRegistration>)] = new OperationShape<LeadRegistration>(),
        [typeof(Operation<ChatReply>)] = new OperationShape<ChatReply>(),
        [typeof(Operation<SystemMetricReceipt>)] = new OperationShape<SystemMetricReceipt>(),
    }.ToFrozenDictionary();

    public static object? Find(Type type) => All.GetValueOrDefault(type);
}
