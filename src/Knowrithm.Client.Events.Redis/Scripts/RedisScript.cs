namespace Knowrithm.Client.Events;

/// <summary>The operations, each a script that is atomic. The client loads a script again where a server has forgotten it.</summary>
internal static class RedisScript
{
    public static readonly string Common = Read("common");
    public static readonly string States = Common + Read("states");
    public static readonly string Append = Load("append");
    public static readonly string Bury = Load("bury");
    public static readonly string Check = Load("check");
    public static readonly string ChangesCheckpoint = LoadStates("changes-checkpoint");
    public static readonly string ChangesCommit = LoadStates("changes-commit");
    public static readonly string ChangesCount = LoadStates("changes-count");
    public static readonly string ChangesFind = LoadStates("changes-find");
    public static readonly string ChangesList = LoadStates("changes-list");
    public static readonly string Claim = Load("claim");
    public static readonly string Clean = Load("clean");
    public static readonly string Complete = Load("complete");
    public static readonly string Delete = Load("delete");
    public static readonly string Due = LoadRecords("due");
    public static readonly string Erase = LoadStates("erase");
    public static readonly string Events = LoadRecords("events");
    public static readonly string Fill = LoadFills("fill");
    public static readonly string Groups = Load("groups");
    public static readonly string Lease = LoadStates("lease");
    public static readonly string Pause = Load("pause");
    public static readonly string Register = Load("register");
    public static readonly string Renew = Load("renew");
    public static readonly string Replay = Load("replay");
    public static readonly string ReplayEvent = LoadFills("replay-event");
    public static readonly string Requeue = Load("requeue");
    public static readonly string Resume = Load("resume");
    public static readonly string Retire = Load("retire");
    public static readonly string Retry = Load("retry");
    public static readonly string Scan = Load("scan");

    private static string Load(string name) => Common + Read(name);

    private static string LoadFills(string name) => Common + Read("fills") + Read(name);

    private static string LoadRecords(string name) => Common + Read("records") + Read(name);

    private static string LoadStates(string name) => States + Read(name);

    private static string Read(string name)
    {
        using var stream = typeof(RedisScript).Assembly.GetManifestResourceStream($"{name}.lua")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
