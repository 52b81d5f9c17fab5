using System.Collections;
using System.Data.Common;

namespace Knowrithm.Client.Events.Tests;

/// <summary>One row, in which every column has a value of whatever type is read.</summary>
internal sealed class OneRow(bool hasRow) : DbDataReader
{
    private bool _isRead = !hasRow;

    public override int Depth => 0;

    public override int FieldCount => 20;

    public override bool HasRows => hasRow;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => 1L;

    public override bool Read() => !_isRead && (_isRead = true);

    public override bool NextResult() => false;

    public override bool GetBoolean(int ordinal) => true;

    public override byte GetByte(int ordinal) => 1;

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => 0;

    public override char GetChar(int ordinal) => 'a';

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => 0;

    public override string GetDataTypeName(int ordinal) => "";

    public override DateTime GetDateTime(int ordinal) => default;

    public override decimal GetDecimal(int ordinal) => 1;

    public override double GetDouble(int ordinal) => 1;

    public override IEnumerator GetEnumerator() => Array.Empty<object>().GetEnumerator();

    public override Type GetFieldType(int ordinal) => typeof(long);

    public override T GetFieldValue<T>(int ordinal) => (T)(object)Array.Empty<byte>();

    public override float GetFloat(int ordinal) => 1;

    public override Guid GetGuid(int ordinal) => default;

    public override short GetInt16(int ordinal) => 1;

    public override int GetInt32(int ordinal) => 1;

    public override long GetInt64(int ordinal) => 1;

    public override string GetName(int ordinal) => "";

    public override int GetOrdinal(string name) => 0;

    // The second one is the types that a handler takes: all.
    public override string GetString(int ordinal) => ordinal == 1 ? "*" : "a";

    public override object GetValue(int ordinal) => 1L;

    public override int GetValues(object[] values) => 0;

    public override bool IsDBNull(int ordinal) => false;
}
