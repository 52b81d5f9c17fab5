using System.ComponentModel;
using System.Globalization;

namespace Knowrithm.Client.Serialization;

/// <summary>An open enumeration as a text, for configuration binding and for serializers that are not System.Text.Json.</summary>
internal sealed class OpenEnumTypeConverter<T> : TypeConverter
    where T : struct, IOpenEnum<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override bool CanConvertTo(ITypeDescriptorContext? context, Type? destinationType) =>
        destinationType == typeof(string) || base.CanConvertTo(context, destinationType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.FromWire(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T known && destinationType == typeof(string) ? known.Value : base.ConvertTo(context, culture, value, destinationType);
}
