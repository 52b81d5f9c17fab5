using Microsoft.Extensions.Options;

namespace Acme.IntegrationHub;

/// <summary>Stops the start with a message that names the setting to change.</summary>
internal sealed class ConnectorOptionsValidator<TOptions>(string section) : IValidateOptions<TOptions>
    where TOptions : ConnectorOptions
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var problems = options.Problems().Select(problem => $"{section}:{problem}.").ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }
}
