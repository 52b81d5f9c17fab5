namespace Knowrithm.Client.Serialization;

internal sealed partial class WireContext
{
    public static void AddDatabasesShapes(ShapeTable shapes) => shapes
        .Page<DatabaseConnection>().Page<DatabaseTable>()
        .Operation<DatabaseConnection>().Operation<DatabaseConnectionReceipt>().Operation<TextToSqlResult>()
        .Operation<DatabaseTable>().Operation<DatabaseTableReceipt>();
}
