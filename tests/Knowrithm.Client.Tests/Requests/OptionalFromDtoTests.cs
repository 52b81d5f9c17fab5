using System.Text;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client.Tests;

/// <summary>Copying a DTO into an update, member by member, as users do.</summary>
public sealed class OptionalFromDtoTests
{
    public static TheoryData<Dto, string> Dtos => new()
    {
        { new Dto(null, null, null), "{}" },
        { new Dto("+44", false, LeadStatus.Lost), """{"phone":"\u002B44","status":"lost","consent_marketing":false}""" },
    };

    [Theory, MemberData(nameof(Dtos))]
    public void What_the_dto_lacks_is_left_alone(Dto dto, string expected)
    {
        var request = new UpdateLeadRequest { Phone = dto.Phone, ConsentMarketing = dto.Marketing, Status = dto.Status };

        Assert.Equal(expected, Encoding.UTF8.GetString(Wire.Write(request)));
    }

    [Fact]
    public void Clear_is_written_as_null()
    {
        var request = new UpdateLeadRequest { Phone = Optional.Clear, ConsentMarketing = Optional.Clear, Status = Optional.Clear };

        Assert.Equal("""{"phone":null,"status":null,"consent_marketing":null}""", Encoding.UTF8.GetString(Wire.Write(request)));
    }

    public sealed record Dto(string? Phone, bool? Marketing, LeadStatus? Status);
}
