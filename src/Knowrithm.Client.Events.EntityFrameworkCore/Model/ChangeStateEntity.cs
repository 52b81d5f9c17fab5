namespace Knowrithm.Client.Events;

/// <summary>What the change feed knows of one item of a list.</summary>
internal sealed class ChangeStateEntity
{
    public string Application { get; set; } = "";

    public string Account { get; set; } = "";

    public string List { get; set; } = "";

    public string Key { get; set; } = "";

    public long Version { get; set; }

    public long Pass { get; set; }

    public bool IsGone { get; set; }

    public byte[]? Data { get; set; }
}
