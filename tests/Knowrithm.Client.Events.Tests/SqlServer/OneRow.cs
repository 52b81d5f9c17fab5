using System.Collections;
using System.Data.Common;

namespace Knowrithm.Client.Events.Tests;

/// <summary>One row in each result, in which every column has a value of whatever type is read.</summary>
/// <param name="hasRow">Whether there is a row.</param>
/// <param name="names">The name of the first column of each result; empty for one without a name.</param>
internal sealed class OneRow(bool hasRow, IReadOnlyList<string> names) : DbDataReader
{
    private bool _isRead = !hasRow;
    private int _result;

    public override int Depth => 0;

    public override int FieldCount => 20;

    public override bool HasRows => hasRow;

    public override bool IsClosed => false;

    public override int RecordsAffected => 1;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => 1L;

    public override bool Read() => !_isRead && (_isRead = true);

    public override bool NextResult()
    {
        _isRead = !hasRow;
        return ++_result < names.Count;
    }

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

    public override string GetName(int ordinal) => ordinal == 0 && names.Count > 0 ? names[_result] : "";

    public override int GetOrdinal(string name) => 0;

    // The second one is the types that a handler takes: all.
    public override string GetString(int ordinal) => ordinal == 1 ? "*" : "a";

    public override object GetValue(int ordinal) => 1L;

    public override int GetValues(object[] values) => 0;

    public override bool IsDBNull(int ordinal) => false;
}
