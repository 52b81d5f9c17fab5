namespace Knowrithm.Sandbox;

/// <summary>The state of the sandbox. Code that reads or changes it holds <see cref="Gate"/>.</summary>
internal sealed class World
{
    public World(KnowrithmSandboxOptions options, Clock clock, WebhookSender sender, RequestLog requests)
    {
        Requests = requests;
        Options = options;
        Clock = clock;
        Places = new(clock);
        Companies = new(clock);
        Users = new(clock);
        Sessions = new(this);
        ApiKeys = new(this);
        Providers = new(clock);
        Settings = new(clock);
        Documents = new(this);
        Agents = new(this);
        Conversations = new(this);
        Leads = new(this);
        Websites = new();
        Databases = new();
        Tasks = new(this);
        Events = new(this);
        Webhooks = new(this, sender);
        Seed.Plant(this, options);
    }

    public object Gate { get; } = new();

    public KnowrithmSandboxOptions Options { get; }

    public Clock Clock { get; }

    public RequestLog Requests { get; }

    /// <summary>Where the sandbox can be reached; known once it listens.</summary>
    public required Func<Uri?> Address { get; init; }

    public PlaceBook Places { get; }

    public List<Address> Addresses { get; } = [];

    public CompanyBook Companies { get; }

    public Company Company => Companies.Demo;

    public UserBook Users { get; }

    public SessionBook Sessions { get; }

    public ApiKeyBook ApiKeys { get; }

    public ProviderBook Providers { get; }

    public SettingsBook Settings { get; }

    public DocumentBook Documents { get; }

    public AgentBook Agents { get; }

    public ConversationBook Conversations { get; }

    public LeadBook Leads { get; }

    public WebsiteBook Websites { get; }

    public DatabaseBook Databases { get; }

    public TaskQueue Tasks { get; }

    public EventBook Events { get; }

    public WebhookBook Webhooks { get; }

    public bool Speaks(SandboxDialect dialect) => Options.Dialect.HasFlag(dialect);
}
