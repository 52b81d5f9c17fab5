namespace Knowrithm.Client.Serialization;

/// <summary>Whether a field of an update is sent.</summary>
internal interface IOptional
{
    bool IsSet { get; }
}
