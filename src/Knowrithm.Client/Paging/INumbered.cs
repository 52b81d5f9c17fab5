namespace Knowrithm.Client;

/// <summary>An entity whose id is a number. In a list it has one; the response to its creation may leave it out, as the Swagger file shows.</summary>
internal interface INumbered
{
    int? Id { get; }
}
