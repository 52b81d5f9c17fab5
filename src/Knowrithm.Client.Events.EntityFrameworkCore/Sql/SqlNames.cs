using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Knowrithm.Client.Events;

/// <summary>The tables as the model names them.</summary>
internal sealed record SqlNames(
    SqlDialect Dialect, SqlTable Events, SqlTable Work, SqlTable Handlers, SqlTable Subjects, SqlTable States, SqlTable Feeds)
{
    public IReadOnlyList<SqlTable> All => [Events, Work, Handlers, Subjects, States, Feeds];

    public static SqlNames Of(DbContext context)
    {
        var sql = context.GetService<ISqlGenerationHelper>();
        return new(
            SqlDialect.Of(context.Database.ProviderName), SqlTable.Of<EventEntity>(context, sql), SqlTable.Of<WorkEntity>(context, sql),
                SqlTable.Of<HandlerEntity>(context, sql), SqlTable.Of<SubjectEntity>(context, sql),
                SqlTable.Of<ChangeStateEntity>(context, sql), SqlTable.Of<ChangeFeedEntity>(context, sql));
    }
}
