namespace Knowrithm.Sandbox;

internal sealed class SettingsBook
{
    private readonly List<LlmSettings> _all = [];

    /// <summary>The company has default settings from the start.</summary>
    public SettingsBook(Clock clock) => _all.Add(new(new(), clock.Now) { Id = SeedId.Of(9, 0), IsDefault = true });

    public IEnumerable<LlmSettings> Present => _all.Where(s => !s.IsDeleted);

    public void Add(LlmSettings settings)
    {
        _all.Add(settings);
        if (settings.IsDefault) MakeDefault(settings);
    }

    public LlmSettings Get(string? id) => Present.FirstOrDefault(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase))
        ?? throw ApiException.NotFound("Settings");

    public void MakeDefault(LlmSettings settings) => _all.ForEach(s => s.IsDefault = s == settings);
}
