namespace Knowrithm.Client.Serialization;

/// <summary>A result with a <c>success</c>, <c>status</c> or <c>errors</c> of its own: what they mean, it says itself.</summary>
internal interface IReportsFailure
{
    /// <summary>Whether it reports that the call as a whole has failed.</summary>
    /// <param name="isReported">Whether some member says so, known by name or not.</param>
    bool ReportsFailure(bool isReported);
}
