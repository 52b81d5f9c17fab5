namespace Knowrithm.Sandbox;

/// <summary>The demo company and its admin: the same at every start, so that a key in an application's settings stays valid.</summary>
internal static class Demo
{
    public const string CompanyId = "5b0d9c1e-0c4f-4c55-9a51-0a4c6d1f7e10";

    public const string AdminId = "c1f2a0b4-6f5d-4e0e-8a53-2f7b1d9e4a11";

    public const string UserEmail = "admin@demo-company.example";

    public const string UserPassword = "sandbox-password";

    public const string ApiKeyId = "8e4d2a6c-1b3f-4d5e-9c7a-0f1e2d3c4b5a";

    public const string ApiKey = "ak_sandbox_6d1f7e105b0d9c1e";

    public const string ApiSecret = "sandbox-secret-0c4f4c559a510a4c";

    public const string StaffId = "0a6f9c55-2f4b-4d6e-8c61-7d2e5b8f3a20";

    public const string StaffCompanyId = "0a6f9c55-2f4b-4d6e-8c61-7d2e5b8f3a00";

    public static string SuperAdminToken { get; } = Token.Issue(StaffId, "super_admin");

    public static string BearerToken { get; } = Token.Issue(AdminId, "admin");
}
