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
        - First call: from the start of the process to the first answer, all with the same container and resilience.
        - Upload: a file in the disk's cache. Events: the parser of System.Net.ServerSentEvents alone makes texts; with its objects, System.Text.Json reads
          each text into a class of three fields.

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

        Of the processor time of one object (`perf`, everything compiled) 27 % is reading JSON, 18 % Refit, 16 % the requests and headers of System.Net.Http,
        14 % Polly, 12 % the transport with the body, 11 % the call with its time limit and its checks.

        ## What is not reached, and what was tried

        - **Native program, 17 MB and 20 ms.** Refit and resilience with two routes are 9 MB already, and take most of the time. An application that calls one
          route is only a megabyte smaller, because Refit's generated code keeps every interface that is compiled. With every switch for size
          (`OptimizationPreference=Size`, no stack traces, no resources, no cultures) it is 18.6 MB. The rest is what System.Text.Json and the framework
          instantiate for each of some 500 types. Published the same way on the same machine and whole (`TrimmerRootAssembly`), OpenAI 2.15.0 is 22.2 MB;
          Octokit 14.0.0 is 12.1 MB, with warnings that its JSON by reflection may not work there.
        - **One object's bytes at 0.95 of Refit with resilience.** Half of them are not the client's: texts, addresses, headers, Refit's tasks. Of ours, a
          task for each handler (72 B each) and a larger table of the request's options (Refit's three entries, the call and the resilience context are more
          than the three that fit the small one) are what is left.
        - **A stream of events at 0.9 of the parser alone.** The parser and one System.Text.Json object are already two to three times the parser alone. Ours
          also tells repeated events, limits lines and idle time, and keeps the text; that is as much again.
        - **100 pages over loopback at 0.8 of a loop by hand.** The default keeps the order in which the server makes the pages, so that only reading and
          using a page is hidden behind the next request, on two cores that the server needs as well: 0.83 of one page at a time. Several requests at once
          (`WithPrefetch(4)`) hide the server's time, too.
        - **First call within 1.05.** What is compiled at start is the pipeline, the options with their validation and the interfaces' registrations: code of
          this client, of Polly and of the options that the other side does not have.
        - **The check of a webhook at 1.08 of the HMAC.** Reading the hexadecimal digits and comparing in constant time are the 0.2 us.
        - **One object's bytes beside NSwag with resilience** are a hundredth more, see above. `-- allocations` fails when it becomes more than that.

        """;
}
