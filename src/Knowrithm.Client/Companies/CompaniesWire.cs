using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>What companies put on the wire.</summary>
[JsonSerializable(typeof(Company))]
[JsonSerializable(typeof(CompanyStatistics))]
[JsonSerializable(typeof(CreateCompanyRequest))]
[JsonSerializable(typeof(UpdateCompanyRequest))]
[JsonSerializable(typeof(CompanyIdsRequest))]
[JsonSerializable(typeof(CascadeDeleteCompanyRequest))]
internal sealed partial class CompaniesWire : JsonSerializerContext
{
    public static void AddShapes(ShapeTable shapes) => shapes.Operation<Company>();
}
