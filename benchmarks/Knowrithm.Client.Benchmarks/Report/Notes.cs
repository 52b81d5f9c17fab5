namespace Knowrithm.Client.Benchmarks;

/// <summary>What the table does not say.</summary>
internal static class Notes
{
    public const string Text = """
        ## How to read it

        - Both sides of a row take turns of a few milliseconds (a file, a walk or a start of a process where that is what is measured), so that whatever else
          the machine does meets both. A turn is divided by the other side's turn beside it; a process has one middle ratio. Five processes are run: the
          ratio is the middle one, in brackets are the least and the greatest.
        - A goal holds when all five processes keep it, and does not when none does. Otherwise the row says "not decided": the spread is wider than the
          distance. Times, and processor times in user and system mode, are those of this client's process alone.
        - Bytes and sizes are exact. `.ci/run` fails when they grow (`-- allocations`, `.ci/aot`). So it does when a list costs another number of requests
          than it has pages.

        ## What is compared

        - Page and object: the whole pipeline, from the call to the objects, over a transport that answers at once in the same process. Hand-written means
          `HttpClient`, a stream and source-generated System.Text.Json into plain classes with the documented fields. NSwag 14.7.1 and Kiota 1.38.0 generated
          theirs from one OpenAPI description of the two routes with the same fields (`Generated/generate`); Refit 16.4.0 has the interface that a generator
          would write, and a JSON context.
        - Resilience is the standard handler of Microsoft.Extensions.Http.Resilience. It repeats a failing POST and opens its circuit; ours does neither, and
          has retries, an attempt's time limit, a call's time limit, a check of the path, credentials asked per attempt and the body read inside the attempt.
        - Loopback: `SocketsHttpHandler`, the server in another process on the same cores. The vendor's SDKs return untyped dictionaries and objects.
        - First call: from the start of the process to the first answer, all with the same container and resilience. Methods compiled: by then, hardly
          different from run to run.
        - Upload: a file in the disk's cache. Events: the parser of System.Net.ServerSentEvents alone makes texts; with its objects, System.Text.Json reads
          each text into a class of three fields.
        - Change feed: a complete pass over conversations of a sandbox in another process, what is known in a SQLite file. The loop by hand walks the same
          list and keeps when each was updated; it sees no deletion, nothing that a shifting page hides, and no change without a new date.

        ## What bought it

        - The answer's body is read into pooled memory once, and parsed there as one span. Refit would copy it once more before the serializer sees it.
        - Answers are read with the framework's own converters first, and again with the lenient ones only when those refuse: a converter that is not the
          framework's costs some ten nanoseconds a field.
        - An object that comes with nothing around it is read once. Looking first whether its members are an envelope or report a failure took a tenth of a
          call; the object itself tells, afterwards, by its id and by what it does not know.
        - A moment in its usual spelling (`2026-11-20T09:15:30Z`) is read at fixed places. A page's paging is read without a document, a chat event that
          brings a status in one pass.
        - The next page of a list is requested as soon as this one's bytes are here, before they are parsed. Not earlier: the server could then make the later
          page first, and an item created between the two would be on neither.
        - What the route table says of a route is found once; time limits and their timers are used again by later calls.
        - A first call has little to compile. The types are in two contexts of System.Text.Json, and most applications need one: compiling the choice among
          all 450 types and loading the class of their 6,200 lambdas was a tenth of the time. A frozen dictionary with an enumeration as its value would be
          30 methods of the framework. Between the retries and the sockets are three asynchronous methods.

        Of the processor time of one object (`perf`, everything compiled) 27 % is reading JSON, 18 % Refit, 16 % the requests and headers of System.Net.Http,
        14 % Polly, 12 % the transport with the body, 11 % the call with its time limit and its checks.

        ## What is not reached, and what was tried

        - **Native program, 17 MB and 20 ms.** Refit and resilience with two routes are 9 MB already, and take most of the time. An application that calls one
          route is only a megabyte smaller, because Refit's generated code keeps every interface that is compiled. With every switch for size
          (`OptimizationPreference=Size`, no stack traces, no resources, no cultures) it is 18.6 MB. The rest is what System.Text.Json and the framework
          instantiate for each of some 500 types. Published the same way on the same machine and whole (`TrimmerRootAssembly`), OpenAI 2.15.0 is 22.2 MB;
          Octokit 14.0.0 is 12.1 MB, with warnings that its JSON by reflection may not work there. Starts in turns: 97 ms, Refit and resilience 55, OpenAI
          without container and resilience 47. Some 28 of ours are the program unpacking the data of its types before `Main` (`RehydrateData`, `perf`);
          unpacked beforehand (`IlcDehydrate=false`) it has 41.5 MB and starts in 92, because the loader then goes over as much.
        - **One object's bytes at 0.95 of Refit with resilience.** Half of them are not the client's: texts, addresses, headers, Refit's tasks. Of ours, a
          task for each handler (72 B each) and a larger table of the request's options (Refit's three entries, the call and the resilience context are more
          than the three that fit the small one) are what is left.
        - **A stream of events at 0.9 of the parser alone.** The parser alone makes a text of each event; with one System.Text.Json object for it, the least
          that a typed event can be, it takes 1.8 of that. Of ours (`perf`) a third is reading the JSON, a fifth the parser, a tenth reading within the limits
          of length and idle time; the rest are the texts, the objects, and telling repeated events.
        - **64 callers over loopback at 1.0.** By processor time it is 1.02; Refit with resilience alone is 1.1. What is left over code by hand are Refit's
          asynchronous methods, and the stream around each connection that keeps sockets from retrying a request.
        - **100 pages over loopback at 0.8 of a loop by hand.** The default keeps the order in which the server makes the pages, so that only reading and
          using a page is hidden behind the next request, on two cores that the server needs as well. With two requests at once (`WithPrefetch(1)`) it is
          0.8, with five (`WithPrefetch(4)`) 0.6; then an item created between two pages can be on neither, so that neither is the default.
        - **First call within 1.05.** Before its first answer the client compiles as many methods as Refit with resilience, a tenth more than code by hand:
          Refit's own, and what System.Text.Json instantiates for a status that is a type and not a text.
        - **The check of a webhook at 1.08 of the HMAC.** The framework's reading of the digits and its comparison in constant time alone, without a check of
          the header, are a tenth of the HMAC; the whole check is 1.02 of these three.
        - **One object's bytes beside NSwag with resilience** are a hundredth more, see above. `-- allocations` fails when it becomes more than that.

        """;
}
