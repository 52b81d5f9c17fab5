// Of what one native program has more than another, from the compiler's own account (.mstat): key=value lines in megabytes. Code stands in the file as it is,
// types
// are packed there. The rest of a file is tables over both: how to unwind, to collect, to reflect.
// dotnet run .ci/aot-parts.cs -- app.mstat bare.mstat
#:property TargetFramework=net10.0
#:property PublishAot=false
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

MetadataReader reader = null!;
var (app, bare) = (Sums(args[0]), Sums(args[1]));
foreach (var (part, size) in app) Console
    .WriteLine(string.Create(CultureInfo.InvariantCulture, $"aot_part_{part}={(size - bare.GetValueOrDefault(part)) / 1e6:F2}"));

SortedDictionary<string, long> Sums(string path)
{
    using var file = new PEReader(File.OpenRead(path));
    reader = file.GetMetadataReader();
    var sums = new SortedDictionary<string, long>();
    foreach (var handle in reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(1)).GetMethods())
    {
        var method = reader.GetMethodDefinition(handle);
        if (reader.GetString(method.Name) is not ("Methods" or "Types") || reader.GetString(method.Name) is not { } name) continue;
        foreach (var (part, sizes) in Rows(file.GetMethodBody(method.RelativeVirtualAddress).GetILReader()))
        {
            // Of a method: its code, its collection and exception tables, the place of its name. Of a type: its size, the place of its name.
            var key = $"{(name == "Methods" ? "code" : "types")}_{part}";
            sums[key] = sums.GetValueOrDefault(key) + sizes.Take(name == "Methods" ? 3 : 1).Sum();
        }
    }
    return sums;
}

IEnumerable<(string Part, List<int> Sizes)> Rows(BlobReader il)
{
    var rows = new List<(string Part, List<int> Sizes)>();
    while (il.RemainingBytes > 0)
    {
        switch ((ILOpCode)il.ReadByte())
        {
            case ILOpCode.Ldtoken: rows.Add((Part(MetadataTokens.EntityHandle(il.ReadInt32())), [])); break;
            case ILOpCode.Ldc_i4: rows[^1].Sizes.Add(il.ReadInt32()); break;
            case ILOpCode.Ldc_i4_s: rows[^1].Sizes.Add(il.ReadSByte()); break;
            case var small and >= ILOpCode.Ldc_i4_m1 and <= ILOpCode.Ldc_i4_8: rows[^1].Sizes.Add((int)small - (int)ILOpCode.Ldc_i4_0); break;
            case ILOpCode.Ret: break;
            case var other: throw new NotSupportedException($"{other} in an .mstat");
        }
    }
    return rows;
}

string Part(EntityHandle handle)
{
    var (assembly, arguments) = Owner(handle);
    var own = assembly.StartsWith("Knowrithm", StringComparison.Ordinal);
    if (own) return assembly.Contains("AotApp", StringComparison.Ordinal) ? "app" : "client";
    if (!arguments.Contains("[Knowrithm", StringComparison.Ordinal)) return assembly == "Refit" ? "refit" : "framework";
    return assembly switch { "System.Text.Json" => "json_of_client_types", "Refit" => "refit_of_client_types", _ => "framework_of_client_types" };
}

(string Assembly, string Arguments) Owner(EntityHandle handle)
{
    switch (handle.Kind)
    {
        case HandleKind.TypeReference:
            var scope = reader.GetTypeReference((TypeReferenceHandle)handle).ResolutionScope;
            return scope.Kind == HandleKind.TypeReference ? Owner((EntityHandle)scope)
                : (scope.Kind == HandleKind.AssemblyReference ? reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name) : "", "");
        case HandleKind.TypeSpecification:
            var text = reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(new Names(), null);
            return (text.StartsWith('[') ? text[1..text.IndexOf(']')] : "", text[(text.IndexOf('<') + 1)..]);
        case HandleKind.MemberReference:
            return Owner(reader.GetMemberReference((MemberReferenceHandle)handle).Parent);
        case HandleKind.MethodSpecification:
            var specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
            var (assembly, arguments) = Owner(specification.Method);
            return (assembly, arguments + string.Join(',', specification.DecodeSignature(new Names(), null)));
        default:
            return ("", "");
    }
}

internal sealed class Names : ISignatureTypeProvider<string, object?>
{
    public string GetArrayType(string elementType, ArrayShape shape) => elementType;
    public string GetByReferenceType(string elementType) => elementType;
    public string GetFunctionPointerType(MethodSignature<string> signature) => "";
    public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(',', typeArguments)}>";
    public string GetGenericMethodParameter(object? genericContext, int index) => "";
    public string GetGenericTypeParameter(object? genericContext, int index) => "";
    public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;
    public string GetPinnedType(string elementType) => elementType;
    public string GetPointerType(string elementType) => elementType;
    public string GetPrimitiveType(PrimitiveTypeCode typeCode) => "";
    public string GetSZArrayType(string elementType) => elementType;
    public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => "";
    public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, genericContext);

    public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        return scope.Kind switch
        {
            HandleKind.TypeReference => GetTypeFromReference(reader, (TypeReferenceHandle)scope, rawTypeKind),
            HandleKind.AssemblyReference => $"[{reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name)}]",
            _ => "",
        };
    }
}
