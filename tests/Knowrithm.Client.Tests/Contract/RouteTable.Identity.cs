namespace Knowrithm.Client.Tests;

internal static partial class RouteTable
{
    private const string CompanyFields = "address_id email logo name phone";

    // In no Swagger file, and the vendor's SDKs alone show them: /send, /verify, /auth/super-admin, /address-seed, what deletes and restores companies,
    // and what administers users.
    public static IEnumerable<Route> Identity =>
    [
        .. Route.Of<IAuthApi>(
            ("POST /api/v1/auth/login", nameof(IAuthApi.StartLogInAsync), Access.None, "email* password*"),
            ("POST /api/v1/auth/logout", nameof(IAuthApi.StartLogOutAsync), Access.Credential, ""),
            ("POST /api/v1/auth/refresh", nameof(IAuthApi.StartRefreshAccessTokenAsync), Access.Credential, ""),
            ("POST /api/v1/auth/register", nameof(IAuthApi.StartRegisterAdminAsync), Access.None,
                "company_id* email* first_name* last_name* password* username*"),
            ("GET /api/v1/auth/super-admin", nameof(IAuthApi.SeedSuperAdminAsync), Access.None, ""),
            ("POST /api/v1/auth/user", nameof(IAuthApi.StartCreateUserAsync), Access.Credential, "email* first_name* last_name* password* username*"),
            ("GET /api/v1/auth/user/me", nameof(IAuthApi.GetCurrentUserAsync), Access.Credential, ""),
            ("POST /api/v1/send", nameof(IAuthApi.StartSendVerificationEmailAsync), Access.None, "email*"),
            ("POST /api/v1/verify", nameof(IAuthApi.StartVerifyEmailAsync), Access.None, "token*")),
        .. Route.Of<IApiKeysApi>(
            ("GET /api/v1/auth/api-keys", nameof(IApiKeysApi.ListApiKeysAsync), Access.Credential, ""),
            ("POST /api/v1/auth/api-keys", nameof(IApiKeysApi.CreateApiKeyAsync), Access.Credential, "expires_in_days name permissions scopes"),
            ("DELETE /api/v1/auth/api-keys/{api_key_id}", nameof(IApiKeysApi.DeleteApiKeyAsync), Access.Credential, ""),
            // No security in the Swagger file; the vendor's documents ask for a token or a key.
            ("GET /api/v1/auth/validate", nameof(IApiKeysApi.ValidateCredentialsAsync), Access.Credential, ""),
            ("GET /api/v1/overview?days", nameof(IApiKeysApi.GetApiKeyOverviewAsync), Access.Credential, ""),
            ("GET /api/v1/usage-trends?days&granularity", nameof(IApiKeysApi.GetUsageTrendsAsync), Access.Credential, ""),
            ("GET /api/v1/top-endpoints?days&limit", nameof(IApiKeysApi.GetTopEndpointsAsync), Access.Credential, ""),
            ("GET /api/v1/api-key-performance?days&limit", nameof(IApiKeysApi.GetApiKeyPerformanceAsync), Access.Credential, ""),
            ("GET /api/v1/error-analysis?days", nameof(IApiKeysApi.GetErrorAnalysisAsync), Access.Credential, ""),
            ("GET /api/v1/rate-limit-analysis?days", nameof(IApiKeysApi.GetRateLimitAnalysisAsync), Access.Credential, ""),
            ("GET /api/v1/detailed-usage/{api_key_id}?days", nameof(IApiKeysApi.GetDetailedUsageAsync), Access.Credential, "")),
        .. Route.Of<IUsersApi>(
            ("GET /api/v1/user/profile", nameof(IUsersApi.GetProfileAsync), Access.Credential, ""),
            ("PUT /api/v1/user/profile", nameof(IUsersApi.UpdateProfileAsync), Access.Credential, "first_name language last_name preferences timezone"),
            ("GET /api/v1/user/{user_id}", nameof(IUsersApi.GetUserAsync), Access.Credential, ""),
            ("POST /api/v1/user/{user_id}/force-password-reset", nameof(IUsersApi.StartForcePasswordResetAsync), Access.Credential, ""),
            ("POST /api/v1/user/{user_id}/impersonate", nameof(IUsersApi.StartImpersonateUserAsync), Access.Credential, ""),
            ("PATCH /api/v1/user/{user_id}/role", nameof(IUsersApi.StartUpdateUserRoleAsync), Access.Credential, "role*"),
            ("PATCH /api/v1/user/{user_id}/status", nameof(IUsersApi.StartUpdateUserStatusAsync), Access.Credential, "reason status*")),
        .. Route.Of<ICompaniesApi>(
            ("GET /api/v1/company", nameof(ICompaniesApi.GetCompanyAsync), Access.Credential, ""),
            ("POST /api/v1/company", nameof(ICompaniesApi.StartCreateCompanyAsync), Access.None, "address_id email* logo name* phone"),
            ("DELETE /api/v1/company/bulk-delete", nameof(ICompaniesApi.StartBulkDeleteCompaniesAsync), Access.Credential, "company_ids*"),
            ("PATCH /api/v1/company/bulk-restore", nameof(ICompaniesApi.StartBulkRestoreCompaniesAsync), Access.Credential, "company_ids*"),
            ("GET /api/v1/company/deleted", nameof(ICompaniesApi.ListDeletedCompaniesAsync), Access.Credential, ""),
            ("GET /api/v1/company/statistics?days", nameof(ICompaniesApi.GetCompanyStatisticsAsync), Access.Credential, ""),
            ("DELETE /api/v1/company/{company_id}", nameof(ICompaniesApi.StartDeleteCompanyAsync), Access.Credential, ""),
            ("PATCH /api/v1/company/{company_id}", nameof(ICompaniesApi.StartPatchCompanyAsync), Access.Credential, CompanyFields),
            ("PUT /api/v1/company/{company_id}", nameof(ICompaniesApi.StartUpdateCompanyAsync), Access.Credential, CompanyFields),
            ("DELETE /api/v1/company/{company_id}/cascade-delete", nameof(ICompaniesApi.StartCascadeDeleteCompanyAsync), Access.Credential, "delete_related"),
            ("GET /api/v1/company/{company_id}/related-data", nameof(ICompaniesApi.GetRelatedDataSummaryAsync), Access.Credential, ""),
            ("PATCH /api/v1/company/{company_id}/restore", nameof(ICompaniesApi.StartRestoreCompanyAsync), Access.Credential, ""),
            ("GET /api/v1/company/{company_id}/statistics?days", nameof(ICompaniesApi.GetCompanyStatisticsByIdAsync), Access.Credential, "")),
        .. Route.Of<IAddressesApi>(
            ("GET /api/v1/address", nameof(IAddressesApi.ListCompanyAddressesAsync), Access.Credential, ""),
            ("POST /api/v1/address", nameof(IAddressesApi.StartCreateAddressAsync), Access.Credential,
                "city_id* country_id* is_primary lan lat postal_code state_id* street_address*"),
            ("GET /api/v1/address-seed", nameof(IAddressesApi.SeedReferenceDataAsync), Access.None, "")),
        .. Route.Of<IGeographyApi>(
            ("GET /api/v1/country", nameof(IGeographyApi.ListCountriesAsync), Access.None, ""),
            ("POST /api/v1/country", nameof(IGeographyApi.StartCreateCountryAsync), Access.Credential, "iso_code name*"),
            ("GET /api/v1/country/{country_id}", nameof(IGeographyApi.GetCountryAsync), Access.None, ""),
            ("PATCH /api/v1/country/{country_id}", nameof(IGeographyApi.StartUpdateCountryAsync), Access.Credential, "iso_code name"),
            ("POST /api/v1/state", nameof(IGeographyApi.StartCreateStateAsync), Access.Credential, "country_id* name*"),
            ("GET /api/v1/state/country/{country_id}", nameof(IGeographyApi.ListStatesByCountryAsync), Access.None, ""),
            ("GET /api/v1/state/{state_id}", nameof(IGeographyApi.GetStateAsync), Access.None, ""),
            ("PATCH /api/v1/state/{state_id}", nameof(IGeographyApi.StartUpdateStateAsync), Access.Credential, "country_id name"),
            ("POST /api/v1/city", nameof(IGeographyApi.StartCreateCityAsync), Access.Credential, "name* postal_code_prefix state_id*"),
            ("GET /api/v1/city/state/{state_id}", nameof(IGeographyApi.ListCitiesByStateAsync), Access.None, ""),
            ("GET /api/v1/city/{city_id}", nameof(IGeographyApi.GetCityAsync), Access.None, ""),
            ("PATCH /api/v1/city/{city_id}", nameof(IGeographyApi.StartUpdateCityAsync), Access.Credential, "name postal_code_prefix state_id")),
    ];
}
