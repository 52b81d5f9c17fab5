using System.Globalization;

namespace Knowrithm.Sandbox;

internal static class PlaceWrites
{
    public static Reply Create(Call call, PlaceKind kind)
    {
        var (world, body) = (call.World, call.Fields());
        var (name, code) = (body.Text("name", required: true, max: 100), kind.Code is null ? null : body.Text(kind.Code, max: kind.CodeLength));
        var parentId = kind.Parent is null ? null : body.Whole(kind.Parent + "_id", 1, required: true);
        body.Check();
        var parent = Parent(world, kind, parentId);
        MustBeNew(world, kind, name!, parent, null);
        return call.Queue($"{kind.Title} creation request accepted", () =>
        {
            MustBeNew(world, kind, name!, parent, null);
            var place = PlaceBook.Add(kind.All(world.Places), name!, code, parent, world.Clock.Now);
            return new() { ["message"] = $"{kind.Title} created successfully", [kind.Key] = kind.Write(place, world) };
        });
    }

    public static Reply Update(Call call, PlaceKind kind, Place place)
    {
        var (world, body) = (call.World, call.Fields());
        var (name, code) = (body.Text("name", required: body.Has("name"), max: 100), kind.Code is null ? null : body.Text(kind.Code, max: kind.CodeLength));
        var parentId = kind.Parent is null ? null : body.Whole(kind.Parent + "_id", 1);
        body.Check();
        var parent = parentId is null ? place.Parent : Parent(world, kind, parentId);
        MustBeNew(world, kind, name ?? place.Name, parent, place);
        return call.Queue($"{kind.Title} update request accepted", () =>
        {
            (place.Name, place.Code, place.Parent, place.UpdatedAt) = (name ?? place.Name, code ?? place.Code, parent, world.Clock.Now);
            return new() { ["message"] = $"{kind.Title} updated successfully", [kind.Key] = kind.Write(place, world) };
        });
    }

    private static Place? Parent(World world, PlaceKind kind, int? id) =>
        kind.Parents is null ? null
        : PlaceBook.Get(kind.Parents(world.Places), id?.ToString(CultureInfo.InvariantCulture), kind.Parent == "state" ? "State" : "Country");

    private static void MustBeNew(World world, PlaceKind kind, string name, Place? parent, Place? self)
    {
        if (kind.All(world.Places).Exists(p => p != self && p.Parent == parent && p.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            throw new ApiException(409, $"{kind.Title} already exists");
    }
}
