using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Paging
{
    public static (JsonArray Items, JsonObject Pagination) Cut<T>(this Query query, List<T> all, Func<T, JsonNode> write, int perPage = 20)
    {
        var page = query.Number("page", 1);
        var size = query.Number("per_page", perPage, max: 100);
        var pages = (all.Count + size - 1) / size;
        var skip = (int)Math.Min((page - 1L) * size, all.Count);
        var items = new JsonArray([.. all.Skip(skip).Take(size).Select(write)]);
        return (items, new()
        {
            ["page"] = page,
            ["per_page"] = size,
            ["total"] = all.Count,
            ["pages"] = pages,
            ["has_next"] = page < pages,
            ["has_prev"] = page > 1,
        });
    }

    public static Reply Page<T>(this Query query, string key, List<T> all, Func<T, JsonNode> write, int perPage = 20)
    {
        var (items, pagination) = query.Cut(all, write, perPage);
        return Reply.List(key, items, pagination);
    }
}
