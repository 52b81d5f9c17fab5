namespace Knowrithm.Client.Benchmarks;

/// <summary>What the table does not say.</summary>
internal static class Notes
{
    public const string Text = """
        ## How it was measured

        - Page and object: the whole pipeline, from the call to the objects, over a transport that answers at once in the same process (BenchmarkDotNet,
          medians). Hand-written means `HttpClient`, a stream and
          source-generated System.Text.Json into plain classes with the documented fields. A class with the 13 fields of this answer alone allocates a
          seventh less than either; nothing in a client can give that back to a caller
          who wants all fields.
        - "In turns" is the same measured otherwise: ours and the other by turns of a few milliseconds, medians of 400. BenchmarkDotNet measures one after
          the other; where the two disagree, the truth lies between them.
        - Resilience is the standard handler of Microsoft.Extensions.Http.Resilience. It repeats a failing POST and opens its circuit; ours does neither, and
          has retries, an attempt's time limit, a call's time limit, a check of the path,
          credentials asked per attempt and the body read inside the attempt.
        - Loopback: `SocketsHttpHandler`, server in another process on the same cores, ways in turns, the middle of 15 rounds.
        - First call: from the start of the process to the first answer, the middle of 15 starts in turns.

        ## What bought it

        - The answer's body is read into pooled memory once, and parsed there as one span. Refit would copy it once more before the serializer sees it.
        - Answers are read with the framework's own converters first, and again with the lenient ones only when those refuse: a converter that is not the
          framework's costs some ten nanoseconds a field.
        - What the route table says of a route is found once; time limits and their timers are used again by later calls.
        - Bytes a call are exact and the same everywhere, so `.ci/run` fails when they grow (`-- allocations`).

        ## What is not reached, and what was tried

        - **Size as a native program, 16 MB.** Refit and resilience with two routes are 9 MB already. Three changes took away two thirds of a megabyte: one
          JSON context instead of seventeen, waiting shared by all operations, and
          optional fields without metadata of their own. An application that calls one route is only a megabyte smaller, because Refit's generated code keeps
          every interface that is compiled. With every switch for size
          (`OptimizationPreference=Size`, no stack traces, no resources, no cultures) it is 18.6 MB. The rest is what System.Text.Json and the framework
          instantiate for each of some 500 types. `.ci/aot` fails above 21.5 MB.
        - **Time of a page and of one object within 1.05.** Bytes are, time is a few hundredths above. Over the same transport our call does more than
          either: two time limits, retries, the check of the path, the route's rules, credentials
          asked for, the body taken into memory inside the attempt; that is about 1.8 us a call over bare code, of which Refit and resilience are 1.7. A
          page's items cost what theirs do, but for dates in every
          spelling (ours) and open enumerations, which save their strings. Tried: the lenient converters for every field (1.22 for the page), byte-wise dates
          and enumerations (from 1.13 to what it is).
        - **First answer of a native program under 20 ms.** Refit and resilience alone take 18 of them here, from before the process. Making shapes only when
          they are asked for took away a sixth of the client's own part; about a quarter of
          what is left is the runtime unpacking its types, which grows with the size.
        - **One object at 1.15 of hand-written code with resilience.** Refit alone takes more than that over the same handler. What was left to us was taken:
          see above. Bytes are below Refit's.
        - **A third of the faster peer, one page after the other.** Over loopback most of a page's time is the way there and back, which no client can
          shorten; fetching ahead hides it, and the vendor's SDKs have nothing like it.

        """;
}
