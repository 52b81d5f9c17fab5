using System.Collections;
using System.Text.Json.Nodes;

namespace Knowrithm.Client.Tests;

/// <summary>What accounts, keys, companies and places answer with, in the shapes that the Swagger file and the vendor's clients show for each route.</summary>
public sealed class IdentityResponseTests
{
    private const string UserJson = """
        {"id":"71","username":"ada","email":"ada@example.org","first_name":"Ada","last_name":"Lovelace","role":"super_admin","status":"pending_verification",
         "email_verified":true,
         "two_factor_enabled":false,"login_attempts":2,"last_login":"2026-02-01T03:04:05+00:00","created_at":"2026-02-01T03:04:05+00:00",
         "updated_at":"2026-02-02T03:04:05+00:00"}
        """;

    private const string CompanyJson = """
        {"id":"7","name":"Acme","email":"contact@acme.example","phone":"15550100","logo":"https://acme.example/logo.png","address":{"street":"Main Street 1",
         "city":"Springfield"},
         "is_active":true,"is_verified":false,"created_at":"2026-02-01T03:04:05+00:00","updated_at":"2026-02-02T03:04:05+00:00"}
        """;

    private const string KeyJson = """
        {"id":"81","name":"Production","key_prefix":"ak_AbC12","status":"active","scopes":["read","write"],"permissions":{"agents":["read"]},
         "rate_limit_per_hour":1000,"rate_limit_per_day":10000,
         "usage_count":1250,"expires_at":"2026-05-01T03:04:05+00:00","created_at":"2026-02-01T03:04:05+00:00"}
        """;

    private const string CountryJson =
        """{"id":1,"name":"United States","iso_code":"USA","state":[{"id":2,"name":"California"}],"created_at":"2026-02-01T03:04:05+00:00"}""";
    private const string StateJson =
        """{"id":2,"name":"California","country":{"id":1,"name":"United States"},"city":[{"id":3,"name":"Los Angeles","postal_code_prefix":"90"}]}""";
    private const string CityJson =
        """{"id":3,"name":"Los Angeles","postal_code_prefix":"90","state":{"id":2,"name":"California"},"country":{"id":1,"name":"United States"}}""";
    private const string AddressJson = """
        {"id":5,"street_address":"Main Street 1","city":{"id":3,"name":"Los Angeles"},"state":{"id":2,"name":"California"},"country":{"id":1,
         "name":"United States"},
         "postal_code":"90210","is_primary":true,"lat":34.0522,"lan":-118.2437}
        """;

    private const string OverviewJson =
        """{"api_keys":{"total":15,"active":12,"expired":2,"revoked":1},"period_days":30,"usage":{"avg_response_time_ms":245.7,"success_rate":98.5,"total_requests":125000}}""";
    private const string TrendsJson =
        """{"granularity":"daily","period_days":30,"trends":[{"period":"2026-02-01T00:00:00+00:00","total_requests":4250,"success_rate":98.2,"avg_response_time":234.5}]}""";
    private const string TopJson =
        """{"period_days":30,"endpoints":[{"endpoint":"/api/v1/agent","method":"GET","total_requests":12500,"success_rate":99.1,"avg_response_time":186.3}]}""";
    private const string PerformanceJson =
        """{"period_days":30,"api_keys":[{"api_key_id":"81","name":"Production","key_prefix":"ak_AbC12","status":"revoked","total_requests":8750,"success_rate":97.8,"avg_response_time":298.4}]}""";
    private const string ErrorsJson =
        """{"period_days":30,"status_code_breakdown":[{"status_code":404,"count":125}],"top_error_endpoints":[{"endpoint":"/api/v1/x","method":"GET","error_count":87}]}""";
    private const string LimitsJson =
        """{"period_days":7,"high_usage_api_keys":[{"api_key_id":"81","name":"Busy","key_prefix":"ak_XyZ89","hourly_limit":1000,"hourly_requests":850,"hourly_usage_pct":85.5,"daily_limit":10000,"daily_requests":7500,"daily_usage_pct":75.5}]}""";
    private const string DetailJson = """
        {"api_key":{"id":"81","name":"Production","key_prefix":"ak_AbC12","scopes":["read"],"status":"active"},
         "daily_breakdown":[{"date":"2026-02-01T00:00:00+00:00","total_requests":156,"success_rate":97.4}],
         "endpoint_breakdown":[{"endpoint":"GET /api/v1/users","total_requests":450,"success_rate":98.9,"avg_response_time":234.7}],"period_days":30,
         "total_logs":1000}
        """;

    private const string StatisticsJson = """{"total_leads":40,"qualified_leads":10,"conversion_rate":12.5,"active_conversations":3,"period_days":30}""";

    // Method, what it answers with {0} for the object, the object.
    public static TheoryData<string, string, string> Objects => new()
    {
        { nameof(IUsersApi.GetProfileAsync), """{"user":{0}}""", UserJson },
        { nameof(IUsersApi.GetProfileAsync), "{0}", UserJson },
        { nameof(IUsersApi.UpdateProfileAsync), """{"message":"Profile updated successfully","user":{0}}""", UserJson },
        { nameof(IUsersApi.GetUserAsync), """{"data":{0},"message":"done","success":true,"timestamp":"2024-08-01T12:30:45.000Z"}""", UserJson },
        { nameof(IAuthApi.StartCreateUserAsync), """{"message":"User added successfully","user":{0}}""", UserJson },
        { nameof(ICompaniesApi.GetCompanyAsync), "{0}", CompanyJson },
        { nameof(ICompaniesApi.GetCompanyAsync), """{"company":{0}}""", CompanyJson },
        { nameof(ICompaniesApi.StartUpdateCompanyAsync), """{"success":true,"message":"done","data":{0}}""", CompanyJson },
        { nameof(ICompaniesApi.StartPatchCompanyAsync), """{"success":true,"message":"done","data":{0}}""", CompanyJson },
        { nameof(ICompaniesApi.StartCreateCompanyAsync), """{"message":"done","company":{0}}""", CompanyJson },
        { nameof(ICompaniesApi.GetCompanyStatisticsAsync), """{"statistics":{0},"success":true}""", StatisticsJson },
        { nameof(ICompaniesApi.GetCompanyStatisticsByIdAsync), """{"success":true,"statistics":{0}}""", StatisticsJson },
        { nameof(IGeographyApi.GetCountryAsync), "{0}", CountryJson },
        { nameof(IGeographyApi.GetStateAsync), "{0}", StateJson },
        { nameof(IGeographyApi.GetCityAsync), "{0}", CityJson },
        { nameof(IGeographyApi.StartCreateCountryAsync), "{0}", """{"name":"Freedonia","iso_code":"FRE"}""" },
        { nameof(IGeographyApi.StartCreateStateAsync), "{0}", """{"name":"Sylvania","country_id":1}""" },
        { nameof(IGeographyApi.StartUpdateCityAsync), """{"city":{0},"message":"done"}""", CityJson },
        { nameof(IAddressesApi.StartCreateAddressAsync), """{"address":{0}}""", AddressJson },
        { nameof(IAddressesApi.StartCreateAddressAsync), "{0}",
            """{"id":5,"street_address":"Main Street 1","city_id":3,"state_id":2,"country_id":1,"lan":-118.2437}""" },
        { nameof(IApiKeysApi.GetApiKeyOverviewAsync), """{"data":{0},"success":true}""", OverviewJson },
        { nameof(IApiKeysApi.GetUsageTrendsAsync), """{"data":{0},"success":true}""", TrendsJson },
        { nameof(IApiKeysApi.GetTopEndpointsAsync), """{"data":{0},"success":true}""", TopJson },
        { nameof(IApiKeysApi.GetApiKeyPerformanceAsync), """{"data":{0},"success":true}""", PerformanceJson },
        { nameof(IApiKeysApi.GetErrorAnalysisAsync), """{"data":{0},"success":true}""", ErrorsJson },
        { nameof(IApiKeysApi.GetRateLimitAnalysisAsync), """{"data":{0},"success":true}""", LimitsJson },
        { nameof(IApiKeysApi.GetDetailedUsageAsync), """{"success":true,"data":{0}}""", DetailJson },
        { nameof(IApiKeysApi.CreateApiKeyAsync), "{0}",
            $$$"""{"api_key":"ak_AbC123","api_secret":"as_Secret","details":{{{KeyJson}}},"message":"Store it"}""" },
        { nameof(IApiKeysApi.ValidateCredentialsAsync), "{0}", $$$"""{"valid":true,"api_key_info":{{{KeyJson}}},"user":{"id":"71"},"company":{"id":"7"}}""" },
        { nameof(IApiKeysApi.DeleteApiKeyAsync), "{0}", """{"message":"API key revoked successfully"}""" },
        { nameof(IAuthApi.GetCurrentUserAsync), "{0}",
            $$$"""{"access_token":"a.b.c","refresh_token":"d.e.f","user":{{{UserJson}}},"company":{{{CompanyJson}}}}""" },
        { nameof(IAuthApi.StartRegisterAdminAsync), "{0}",
            $$$"""{"message":"welcome","access_token":"a.b.c","refresh_token":"d.e.f","user":{{{UserJson}}}}""" },
        { nameof(IAuthApi.StartLogOutAsync), "{0}", """{"message":"Logged out successfully"}""" },
    };

    // Method, what it answers with {0} for the array, one item.
    public static TheoryData<string, string, string> Lists => new()
    {
        { nameof(IApiKeysApi.ListApiKeysAsync), """{"api_keys":{0}}""", KeyJson },
        { nameof(IAddressesApi.ListCompanyAddressesAsync), """{"address":{0}}""", AddressJson },
        { nameof(IGeographyApi.ListCountriesAsync), "{0}", CountryJson },
        { nameof(IGeographyApi.ListStatesByCountryAsync), "{0}", StateJson },
        { nameof(IGeographyApi.ListCitiesByStateAsync), "{0}", CityJson },
        { nameof(IGeographyApi.ListCitiesByStateAsync), """{"data":{0}}""", CityJson },
        { nameof(IGeographyApi.ListStatesByCountryAsync), """{"states":{0},"total":1}""", StateJson },
    };

    [Theory, MemberData(nameof(Objects))]
    public async Task An_object_is_read_whole(string method, string envelope, string json)
    {
        dynamic result = await Canonical.ReadAsync(Find(method), envelope.Replace("{0}", json, StringComparison.Ordinal));

        Canonical.AssertSame(JsonNode.Parse(json),
            Canonical.Write(method.StartsWith("Start", StringComparison.Ordinal) ? (object)result.Value : (object)result));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task A_list_is_read_whole(string method, string envelope, string json)
    {
        var page = (IEnumerable)await Canonical.ReadAsync(Find(method), envelope.Replace("{0}", $"[{json}]", StringComparison.Ordinal));

        Canonical.AssertSame(JsonNode.Parse($"[{json}]"), new JsonArray([.. page.Cast<object>().Select(Canonical.Write)]));
    }

    // Written under the names of the wire, a field that has no property would pass the tests above.
    [Theory, MemberData(nameof(Objects))]
    public async Task No_field_of_a_typed_response_is_left_over(string method, string envelope, string json)
    {
        dynamic result = await Canonical.ReadAsync(Find(method), envelope.Replace("{0}", json, StringComparison.Ordinal));

        Assert.Empty(((ApiObject)(method.StartsWith("Start", StringComparison.Ordinal) ? result.Value : result)).AdditionalProperties);
    }

    [Theory]
    [InlineData(nameof(IAuthApi.StartCreateUserAsync))]
    [InlineData(nameof(ICompaniesApi.StartCreateCompanyAsync))]
    [InlineData(nameof(IAddressesApi.StartCreateAddressAsync))]
    [InlineData(nameof(IGeographyApi.StartCreateCityAsync))]
    [InlineData(nameof(IGeographyApi.StartUpdateStateAsync))]
    [InlineData(nameof(IAuthApi.StartLogOutAsync))]
    [InlineData(nameof(IUsersApi.StartUpdateUserRoleAsync))]
    [InlineData(nameof(ICompaniesApi.StartBulkDeleteCompaniesAsync))]
    public async Task An_acknowledgement_is_an_operation_under_way(string method)
    {
        dynamic operation = await Canonical.ReadAsync(Find(method),
            """{"status":"accepted","task_id":"t1","status_url":"/v1/tasks/t1/status","message":"queued","estimated_time":45}""",
                System.Net.HttpStatusCode.Accepted);

        Assert.Equal("t1", (string)operation.Id);
        Assert.False((bool)operation.IsCompleted);
    }

    private static System.Reflection.MethodInfo Find(string method) => RouteTable.Identity.Single(route => route.Method.Name == method).Method;
}
