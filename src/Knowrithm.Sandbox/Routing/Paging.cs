using System.Text.Json.Nodes;

namespace Knowrithm.Sandbox;

internal static class Paging
{
    public static (JsonArray Items, JsonObject Pagination) Cut<T>(this Query query, IEnumerable<T> all, Func<T, JsonNode> write, int perPage = 20)
    {
        var page = query.Number("page", 1);
        var size = query.Number("per_page", perPage, max: 100);
        var (items, total, first) = (new JsonArray(), 0, (page - 1L) * size);
        foreach (var item in all)
        {
            if (total >= first && total < first + size) items.Add(write(item));
            total++;
        }

        var pages = (int)((total + (long)size - 1) / size);
        return (items, new()
        {
            ["page"] = page,
            ["per_page"] = size,
            ["total"] = total,
            ["pages"] = pages,
            ["has_next"] = page < pages,
            ["has_prev"] = page > 1,
        });
    }

    public static Reply Page<T>(this Query query, string key, IEnumerable<T> all, Func<T, JsonNode> write, int perPage = 20)
    {
        var (items, pagination) = query.Cut(all, write, perPage);
        return Reply.List(key, items, pagination);
    }
}
