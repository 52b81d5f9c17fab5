using System.Text.Json.Serialization;
using Knowrithm.Client.Serialization;

namespace Knowrithm.Client;

/// <summary>The role of a user.</summary>
[OpenEnum, JsonConverter(typeof(OpenEnumConverter<UserRole>))]
public readonly partial record struct UserRole : IOpenEnum<UserRole>
{
    /// <summary>Works with the company's agents.</summary>
    public static partial UserRole User { get; }

    /// <summary>Administers the company's account.</summary>
    public static partial UserRole Admin { get; }

    /// <summary>Administers all companies.</summary>
    public static partial UserRole SuperAdmin { get; }
}
