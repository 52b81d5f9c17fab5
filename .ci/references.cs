// Reads what the packed assemblies refer to, and holds it against what applications get whose only reference is one package, in its lowest versions:
// an assembly that is missing or older is an error; so is a public type of a package that the nuspec does not name, or a floor above those of Refit and
// Microsoft.Extensions.Http.Resilience. Prints the floors as a table.
// dotnet run .ci/references.cs -- APPLICATIONS PACKAGES VERSION
#:property TargetFramework=net10.0
#:property PublishAot=false
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Xml.Linq;

var (applications, packages, version) = (args[0], args[1], args[2]);
var problems = new List<string>();
var read = 0;

foreach (var list in Directory.GetFiles(applications, "provided.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
{
    var application = Path.GetFileName(Path.GetDirectoryName(list)!);
    var files = File.ReadAllLines(list)
        .Where(f => f.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && !f.Contains("/native/", StringComparison.Ordinal) && File.Exists(f)).Distinct()
        .ToList();
    var provided = files.GroupBy(f => Path.GetFileNameWithoutExtension(f), StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.Max(f => AssemblyName.GetAssemblyName(f).Version)!, StringComparer.OrdinalIgnoreCase);
    foreach (var file in files.Where(f => Path.GetFileName(f).StartsWith("Knowrithm", StringComparison.Ordinal)))
    {
        using var image = new PEReader(File.OpenRead(file));
        var reader = image.GetMetadataReader();
        foreach (var handle in reader.AssemblyReferences)
        {
            var (name, wanted) = (reader.GetString(reader.GetAssemblyReference(handle).Name), reader.GetAssemblyReference(handle).Version);
            read++;
            if (!provided.TryGetValue(name, out var found)) problems.Add($"{application}: {Path.GetFileName(file)} wants {name} {wanted}, which is missing");
            else if (found < wanted) problems.Add($"{application}: {Path.GetFileName(file)} wants {name} {wanted} and gets {found}");
        }
    }
}

var table = new List<string>();
foreach (var package in Directory.GetFiles(packages, $"*.{version}.nupkg").Order(StringComparer.Ordinal))
{
    using var zip = ZipFile.OpenRead(package);
    var spec = XDocument.Load(zip.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open()).Root!;
    XNamespace space = spec.Name.Namespace;
    var id = spec.Descendants(space + "id").First().Value;
    // Nobody references a tool, and it brings all that it needs.
    if (spec.Descendants(space + "packageType").Any(t => t.Attribute("name")!.Value == "DotnetTool")) continue;
    var floors = spec.Descendants(space + "group").Where(g => g.Parent!.Name.LocalName == "dependencies").ToDictionary(
        g => g.Attribute("targetFramework")!.Value,
        g => g.Elements().ToDictionary(d => d.Attribute("id")!.Value, d => d.Attribute("version")!.Value));
    var own = floors.Values.SelectMany(f => f.Keys)
        .Where(n => !n.StartsWith("Knowrithm", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal).ToList();
    table.AddRange(own.Select(name => $"| {id} | {name} | {Floor(floors, "net8.0", name)} | {Floor(floors, "net10.0", name)} |"));
    if (own.Count == 0) table.Add($"| {id} | none of its own | – | – |");
    if (id == "Knowrithm.Client") Base(floors);
    foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("lib/", StringComparison.Ordinal)))
        if (entry.FullName.EndsWith(".dll", StringComparison.Ordinal)) Shown(id, entry, floors);
}

Console.WriteLine("| Package | Needs | net8.0 | net10.0 |\n|---|---|---|---|");
table.ForEach(Console.WriteLine);
Console.Error.WriteLine($"{read} references read");
problems.ForEach(Console.Error.WriteLine);
return problems.Count == 0 && read > 0 ? 0 : 1;

static string Floor(Dictionary<string, Dictionary<string, string>> floors, string framework, string name) =>
    floors.GetValueOrDefault(framework)?.GetValueOrDefault(name) ?? "–";

// An application with Refit and the resilience package gets the same versions from them alone.
void Base(Dictionary<string, Dictionary<string, string>> floors)
{
    foreach (var (framework, dependencies) in floors)
    {
        using var assets = JsonDocument.Parse(File.ReadAllText(Path.Combine(applications, $"base-console-{framework}/obj/project.assets.json")));
        var given = assets.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(l => l.Name.Split('/')).ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);
        foreach (var (name, floor) in dependencies)
            if (!given.TryGetValue(name, out var least) || Version.Parse(floor) > Version.Parse(least))
                problems.Add($"{framework}: {name} {floor} is more than Refit and the resilience package ask for ({least ?? "nothing"})");
    }
}

// The assemblies whose types a user of the package meets: each comes with the framework, with the package itself, or with a package that the nuspec names.
void Shown(string id, ZipArchiveEntry entry, Dictionary<string, Dictionary<string, string>> floors)
{
    var framework = entry.FullName.Split('/')[1];
    var application = Directory.GetDirectories(applications, $"{id}-console-{framework}").Single();
    var sources = File.ReadAllLines(Path.Combine(application, "provided.txt")).ToLookup(Path.GetFileNameWithoutExtension, StringComparer.OrdinalIgnoreCase);
    using var bytes = new MemoryStream();
    using (var stream = entry.Open()) stream.CopyTo(bytes);
    bytes.Position = 0;
    using var image = new PEReader(bytes);
    var reader = image.GetMetadataReader();
    string[] targetingPacks = ["/packs/", "microsoft.netcore.app.ref", "microsoft.aspnetcore.app.ref"];
    foreach (var name in new Public(reader).Assemblies())
    {
        var named = floors.GetValueOrDefault(framework)?.Keys.Contains(name, StringComparer.OrdinalIgnoreCase) == true;
        var framed = sources[name].Any(f => targetingPacks.Any(p => f.Contains(p, StringComparison.OrdinalIgnoreCase)));
        if (!named && !framed) problems.Add($"{id}, {framework}: {name} is in the public API and not in the nuspec");
    }
}

/// <summary>Collects the assemblies that the public members of another one name: bases, interfaces, signatures, constraints.</summary>
internal sealed class Public(MetadataReader reader) : ISignatureTypeProvider<int, object?>
{
    private readonly SortedSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    public SortedSet<string> Assemblies()
    {
        foreach (var type in reader.TypeDefinitions.Select(reader.GetTypeDefinition).Where(Visible))
        {
            Add(type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations()) Add(reader.GetInterfaceImplementation(implemented).Interface);
            var methods = type.GetMethods().Select(reader.GetMethodDefinition).Where(m => Visible(m.Attributes)).ToList();
            foreach (var parameter in type.GetGenericParameters().Concat(methods.SelectMany(m => m.GetGenericParameters())))
                foreach (var constraint in reader.GetGenericParameter(parameter).GetConstraints()) Add(reader.GetGenericParameterConstraint(constraint).Type);
            foreach (var method in methods) method.DecodeSignature(this, null);
            foreach (var field in type.GetFields().Select(reader.GetFieldDefinition))
                if ((field.Attributes & FieldAttributes.FieldAccessMask) >= FieldAttributes.Family) field.DecodeSignature(this, null);
        }

        return _names;
    }

    private static bool Visible(MethodAttributes attributes) => (attributes & MethodAttributes.MemberAccessMask) >= MethodAttributes.Family;

    private bool Visible(TypeDefinition type) => (type.Attributes & TypeAttributes.VisibilityMask) switch
    {
        TypeAttributes.Public => true,
        TypeAttributes.NestedPublic or TypeAttributes.NestedFamily => Visible(reader.GetTypeDefinition(type.GetDeclaringType())),
        _ => false,
    };

    private void Add(EntityHandle handle)
    {
        if (handle.IsNil) return;
        if (handle.Kind == HandleKind.TypeReference) GetTypeFromReference(reader, (TypeReferenceHandle)handle, 0);
        else if (handle.Kind == HandleKind.TypeSpecification) reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null);
    }

    public int GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind)
    {
        var scope = reader.GetTypeReference(handle).ResolutionScope;
        if (scope.Kind == HandleKind.TypeReference) return GetTypeFromReference(reader, (TypeReferenceHandle)scope, rawTypeKind);
        if (scope.Kind == HandleKind.AssemblyReference) _names.Add(reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)scope).Name));
        return 0;
    }

    public int GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) =>
        reader.GetTypeSpecification(handle).DecodeSignature(this, null);

    public int GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => 0;

    public int GetArrayType(int elementType, ArrayShape shape) => 0;

    public int GetByReferenceType(int elementType) => 0;

    public int GetFunctionPointerType(MethodSignature<int> signature) => 0;

    public int GetGenericInstantiation(int genericType, ImmutableArray<int> typeArguments) => 0;

    public int GetGenericMethodParameter(object? genericContext, int index) => 0;

    public int GetGenericTypeParameter(object? genericContext, int index) => 0;

    public int GetModifiedType(int modifier, int unmodifiedType, bool isRequired) => 0;

    public int GetPinnedType(int elementType) => 0;

    public int GetPointerType(int elementType) => 0;

    public int GetPrimitiveType(PrimitiveTypeCode typeCode) => 0;

    public int GetSZArrayType(int elementType) => 0;
}
