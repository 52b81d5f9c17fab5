namespace Acme.Webhooks;

/// <summary>Stands for whatever you sync to. Like the real ones it is down now and then: the first time.</summary>
internal sealed class Crm
{
    public TaskCompletionSource Leads { get; } = new();

    public TaskCompletionSource Ratings { get; } = new();

    public int Attempts { get; private set; }

    public int Synced { get; private set; }

    public int Rated { get; private set; }

    public Task SaveAsync(string email, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(email);
        cancellationToken.ThrowIfCancellationRequested();
        if (++Attempts == 1)
        {
            Console.WriteLine("✗ the CRM is down");
            throw new InvalidOperationException("The CRM is down.");
        }
        Synced++;
        Leads.TrySetResult();
        return Task.CompletedTask;
    }

    public void Rate()
    {
        Rated++;
        Ratings.TrySetResult();
    }

    public override string ToString() => $"{Attempts} attempts, {Synced} leads, {Rated} ratings";
}
