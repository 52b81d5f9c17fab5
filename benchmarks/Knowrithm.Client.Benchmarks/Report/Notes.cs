namespace Knowrithm.Client.Benchmarks;

/// <summary>What the table does not say.</summary>
internal static class Notes
{
    public const string Text = """
        ## How it was measured

        - Page and object: the whole pipeline, from the call to the objects, over a transport that answers at once in the same process (BenchmarkDotNet, medians). Hand-written means `HttpClient`, a stream and
          source-generated System.Text.Json into plain classes with the documented fields. A class with the 13 fields of this answer alone allocates a seventh less than either; nothing in a client can give that back to a caller
          who wants all fields.
        - Resilience is the standard handler of Microsoft.Extensions.Http.Resilience. It repeats a failing POST and opens its circuit; ours does neither, and has retries, an attempt's time limit, a call's time limit, a check of the path,
          credentials asked per attempt and the body read inside the attempt.
        - Loopback: `SocketsHttpHandler`, server in another process on the same cores, ways in turns, the middle of 15 rounds.
        - First call: from the start of the process to the first answer, the middle of 15 starts in turns.

        ## What bought it

        - The answer's body is read into pooled memory once, and parsed there as one span. Refit would copy it once more before the serializer sees it.
        - Answers are read with the framework's own converters first, and again with the lenient ones only when those refuse: a converter that is not the framework's costs some ten nanoseconds a field.
        - What the route table says of a route is found once; time limits and their timers are used again by later calls.
        - Bytes a call are exact and the same everywhere, so `.ci/run` fails when they grow (`-- allocations`).

        """;
}
