namespace Knowrithm.Client.Tests;

/// <summary>What each route for super-administrators answers, as the newer Swagger file describes it.</summary>
internal static class SuperAdminBodies
{
    public static readonly Dictionary<string, (Func<IKnowrithmClient, Task<object>> Call, string Body)> All = new()
    {
        ["companies with stats"] = (async client => await client.SuperAdmin.Companies.ListCompaniesWithStatsAsync(), """
            {
                "items": [{"address": {"free": 1}, "created_at": "2026-02-01T03:04:05Z", "email": "text", "id": "text", "is_active": true,
                "is_verified": true, "logo": "text", "name": "text", "phone": "text", "updated_at": "2026-02-01T03:04:05Z", "analytics": {"free": 1},
                "stats": {"agent_count": 7, "document_count": 7, "user_count": 7}}],
                "pagination": {"has_next": true, "has_prev": true, "page": 7, "pages": 7, "per_page": 7, "total": 7}
            }
            """),
        ["companies"] = (async client => await client.SuperAdmin.Companies.ListCompaniesAsync(), """
            {
                "companies": [{"address": {"free": 1}, "created_at": "2026-02-01T03:04:05Z", "email": "text", "id": "text", "is_active": true,
                "is_verified": true, "logo": "text", "name": "text", "phone": "text", "updated_at": "2026-02-01T03:04:05Z"}],
                "pagination": {"current_page": 7, "has_next": true, "has_prev": true, "next_page": 7, "per_page": 7, "prev_page": 7, "total_items": 7,
                "total_pages": 7}
            }
            """),
        ["company"] = (async client => await client.SuperAdmin.Companies.GetCompanyAsync("c1"), """
            {
                "address": {"free": 1},
                "created_at": "2026-02-01T03:04:05Z",
                "email": "text",
                "id": "text",
                "is_active": true,
                "is_verified": true,
                "logo": "text",
                "name": "text",
                "phone": "text",
                "updated_at": "2026-02-01T03:04:05Z",
                "analytics": {"free": 1},
                "stats": {"agent_count": 7, "document_count": 7, "user_count": 7}
            }
            """),
        ["new company"] = (async client => await client.SuperAdmin.Companies.CreateCompanyAsync(new() { Name = "text" }), """
            {
                "address": {"free": 1},
                "created_at": "2026-02-01T03:04:05Z",
                "email": "text",
                "id": "text",
                "is_active": true,
                "is_verified": true,
                "logo": "text",
                "name": "text",
                "phone": "text",
                "updated_at": "2026-02-01T03:04:05Z"
            }
            """),
        ["changed company"] = (async client => await client.SuperAdmin.Companies.UpdateCompanyAsync("c1", new()), """
            {
                "address": {"free": 1},
                "created_at": "2026-02-01T03:04:05Z",
                "email": "text",
                "id": "text",
                "is_active": true,
                "is_verified": true,
                "logo": "text",
                "name": "text",
                "phone": "text",
                "updated_at": "2026-02-01T03:04:05Z"
            }
            """),
        ["company analytics"] = (async client => await client.SuperAdmin.Companies.GetCompanyAnalyticsAsync("c1"), """
            {
                "agents": {"average_rating": 0.5, "total": 7, "total_conversations": 7},
                "conversations": {"total": 7, "total_messages": 7},
                "documents": {"status_breakdown": {"a": 7}, "storage_bytes": 7, "total": 7},
                "users": {"by_status": {"a": 7}, "created_last_30_days": 7, "total": 7}
            }
            """),
        ["company users"] = (async client => await client.SuperAdmin.Companies.ListCompanyUsersAsync("c1"), """
            {
                "items": [{"created_at": "2026-02-01T03:04:05Z", "email": "text", "email_verified": true, "first_name": "text", "id": "text",
                "last_login": "2026-02-01T03:04:05Z", "last_name": "text", "login_attempts": 7, "role": "super_admin", "status": "active",
                "two_factor_enabled": true, "updated_at": "2026-02-01T03:04:05Z", "username": "text"}],
                "pagination": {"has_next": true, "has_prev": true, "page": 7, "pages": 7, "per_page": 7, "total": 7}
            }
            """),
        ["company agents"] = (async client => await client.SuperAdmin.Companies.ListCompanyAgentsAsync("c1"), """
            {
                "items": [{"average_rating": 0.5, "company_id": "text", "created_at": "2026-02-01T03:04:05Z", "description": "text", "id": "text",
                "max_tokens": 7, "model_name": "text", "name": "text", "status": "active", "temperature": 0.5, "total_conversations": 7, "total_messages": 7}],
                "pagination": {"has_next": true, "has_prev": true, "page": 7, "pages": 7, "per_page": 7, "total": 7}
            }
            """),
        ["company documents"] = (async client => await client.SuperAdmin.Companies.ListCompanyDocumentsAsync("c1"), """
            {
                "items": [{"agent_id": "text", "created_at": "2026-02-01T03:04:05Z", "document_type": "text", "file_size": 7, "filename": "text",
                "id": "text", "original_filename": "text", "status": "text", "user_id": "text", "word_count": 7}],
                "pagination": {"has_next": true, "has_prev": true, "page": 7, "pages": 7, "per_page": 7, "total": 7}
            }
            """),
        ["company metrics"] = (async client => await client.SuperAdmin.Companies.GetCompanySystemMetricsAsync("c1"), """
            {
                "generated_at": "2026-02-01T03:04:05Z",
                "metrics": {"a": [{"labels": {"free": 1}, "timestamp": "2026-02-01T03:04:05Z", "value": 0.5}]}
            }
            """),
        ["users"] = (async client => await client.SuperAdmin.Users.ListUsersAsync(), """
            {
                "items": [{"created_at": "2026-02-01T03:04:05Z", "email": "text", "email_verified": true, "first_name": "text", "id": "text",
                "last_login": "2026-02-01T03:04:05Z", "last_name": "text", "login_attempts": 7, "role": "super_admin", "status": "active",
                "two_factor_enabled": true, "updated_at": "2026-02-01T03:04:05Z", "username": "text"}],
                "pagination": {"has_next": true, "has_prev": true, "page": 7, "pages": 7, "per_page": 7, "total": 7}
            }
            """),
        ["changed user"] = (async client => await client.SuperAdmin.Users.UpdateUserAsync("u1", new()), """
            {
                "created_at": "2026-02-01T03:04:05Z",
                "email": "text",
                "email_verified": true,
                "first_name": "text",
                "id": "text",
                "last_login": "2026-02-01T03:04:05Z",
                "last_name": "text",
                "login_attempts": 7,
                "role": "super_admin",
                "status": "active",
                "two_factor_enabled": true,
                "updated_at": "2026-02-01T03:04:05Z",
                "username": "text"
            }
            """),
        ["changed agent"] = (async client => await client.SuperAdmin.Agents.UpdateAgentAsync("a1", new()), """
            {
                "average_rating": 0.5,
                "company_id": "text",
                "created_at": "2026-02-01T03:04:05Z",
                "description": "text",
                "id": "text",
                "max_tokens": 7,
                "model_name": "text",
                "name": "text",
                "status": "active",
                "temperature": 0.5,
                "total_conversations": 7,
                "total_messages": 7
            }
            """),
        ["activity"] = (async client => await client.SuperAdmin.Activity.ListActivityAsync(), """
            {
                "items": [{"actor_user_id": "text", "company_id": "text", "company_name": "text", "description": "text", "id": "text", "severity": "text",
                "target_url": "text", "timestamp": "2026-02-01T03:04:05Z", "title": "text", "type": "text"}],
                "pagination": {"has_next": true, "has_prev": true, "page": 7, "pages": 7, "per_page": 7, "total": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["overview"] = (async client => await client.SuperAdmin.Metrics.GetOverviewAsync(), """
            {
                "deltas": {"active_users": 0.5, "agents": 0.5, "companies": 0.5, "documents_processed": 0.5},
                "online_users": 7,
                "range": "text",
                "timestamp": "2026-02-01T03:04:05Z",
                "totals": {"active_users": 7, "agents": 7, "companies": 7, "documents_processed": 7}
            }
            """),
        ["company growth"] = (async client => await client.SuperAdmin.Metrics.GetCompanyGrowthAsync(), """
            {
                "end": "2026-02-01T03:04:05Z",
                "interval": "week",
                "pending_verifications": 7,
                "points": [{"count": 7, "date": "text"}],
                "start": "2026-02-01T03:04:05Z",
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["agent buckets"] = (async client => await client.SuperAdmin.Metrics.GetAgentBucketsAsync(), """
            {
                "average_sla": 0.5,
                "buckets": [{"agent_count": 7, "avg_rating": 0.5, "label": "text", "sla": 0.5}],
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["storage"] = (async client => await client.SuperAdmin.Metrics.GetStorageAsync(), """
            {
                "range": "text",
                "tiers": [{"label": "text", "unit": "text", "value": 0.5}],
                "timestamp": "2026-02-01T03:04:05Z",
                "trend_percent": 0.5
            }
            """),
        ["user-growth"] = (async client => await client.SuperAdmin.Analytics.GetUserGrowthAsync(), """
            {
                "breakdown": {"a": 7},
                "summary": {"active_users": 7, "end": "2026-02-01T03:04:05Z", "growth_rate_percent": 0.5, "interval": "text", "start": "2026-02-01T03:04:05Z",
                "total_new_users": 7},
                "time_series": [{"cumulative_users": 7, "date": "text", "new_users": 7}],
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["user-engagement"] = (async client => await client.SuperAdmin.Analytics.GetUserEngagementAsync(), """
            {
                "engagement_metrics": [{"company_id": "text", "created_at": "2026-02-01T03:04:05Z", "email": "text", "last_login": "2026-02-01T03:04:05Z",
                "metrics": {"conversations": 7, "documents_uploaded": 7, "engagement_score": 7, "sessions": 7, "total_activities": 7}, "role": "text",
                "user_id": "text", "username": "text"}],
                "score_distribution": {"a": 7},
                "summary": {"active_users": 7, "avg_engagement_score": 0.5, "avg_sessions_per_user": 0.5, "end": "2026-02-01T03:04:05Z",
                "start": "2026-02-01T03:04:05Z", "total_users": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["company-performance"] = (async client => await client.SuperAdmin.Analytics.GetCompanyPerformanceAsync(), """
            {
                "rankings": [{"company_id": "text", "company_name": "text", "created_at": "2026-02-01T03:04:05Z", "is_active": true, "is_verified": true,
                "metrics": {"agents": 7, "conversations": 7, "documents": 7, "storage_bytes": 7, "storage_gb": 0.5, "users": 7}}],
                "summary": {"end": "2026-02-01T03:04:05Z", "sort_by": "text", "start": "2026-02-01T03:04:05Z", "total_agents": 7, "total_companies": 7,
                "total_conversations": 7, "total_documents": 7, "total_storage_bytes": 7, "total_storage_gb": 0.5, "total_users": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["conversations"] = (async client => await client.SuperAdmin.Analytics.GetConversationsAsync(), """
            {
                "status_breakdown": {"a": 7},
                "summary": {"avg_conversation_length": 0.5, "end": "2026-02-01T03:04:05Z", "interval": "text", "start": "2026-02-01T03:04:05Z",
                "total_conversations": 7, "total_messages": 7},
                "time_series": [{"avg_messages_per_conversation": 0.5, "conversation_count": 7, "date": "text"}],
                "timestamp": "2026-02-01T03:04:05Z",
                "top_agents": [{"agent_id": "text", "agent_name": "text", "avg_messages": 0.5, "conversation_count": 7, "total_messages": 7}]
            }
            """),
        ["documents"] = (async client => await client.SuperAdmin.Analytics.GetDocumentsAsync(), """
            {
                "status_breakdown": {"a": 7},
                "summary": {"avg_processing_time_seconds": 0.5, "end": "2026-02-01T03:04:05Z", "interval": "text", "processed_documents": 7,
                "processing_success_rate": 0.5, "start": "2026-02-01T03:04:05Z", "total_documents": 7, "total_storage_bytes": 7, "total_storage_gb": 0.5},
                "time_series": [{"avg_word_count": 0.5, "date": "text", "document_count": 7, "total_size_bytes": 7, "total_size_mb": 0.5}],
                "timestamp": "2026-02-01T03:04:05Z",
                "type_breakdown": {"a": {"count": 7, "total_size_bytes": 7, "total_size_mb": 0.5}}
            }
            """),
        ["usage-metrics"] = (async client => await client.SuperAdmin.Analytics.GetUsageMetricsAsync(), """
            {
                "conversation_trends": [{"conversations": 7, "cumulative_conversations": 7, "cumulative_messages": 7, "date": "text", "messages": 7}],
                "storage_trends": [{"cumulative_storage_gb": 0.5, "date": "text", "documents_added": 7, "storage_added_bytes": 7, "storage_added_gb": 0.5}],
                "summary": {"end": "2026-02-01T03:04:05Z", "interval": "text", "start": "2026-02-01T03:04:05Z", "total_conversations": 7,
                "total_storage_gb": 0.5, "total_users": 7},
                "timestamp": "2026-02-01T03:04:05Z",
                "user_trends": [{"cumulative_users": 7, "date": "text", "new_users": 7}]
            }
            """),
        ["activity-trends"] = (async client => await client.SuperAdmin.Analytics.GetActivityTrendsAsync(), """
            {
                "category_breakdown": {"a": 7},
                "risk_distribution": {"a": 7},
                "summary": {"end": "2026-02-01T03:04:05Z", "interval": "text", "start": "2026-02-01T03:04:05Z", "total_events": 7},
                "time_series": [{"event_count": 7, "timestamp": "2026-02-01T03:04:05Z"}],
                "timestamp": "2026-02-01T03:04:05Z",
                "top_events": {"a": 7}
            }
            """),
        ["system-health"] = (async client => await client.SuperAdmin.Analytics.GetSystemHealthAsync(), """
            {
                "health": {"score": 0.5, "status": "healthy", "warnings": ["text"]},
                "metrics": {"a": {"avg": 0.5, "count": 7, "current": 0.5, "max": 0.5, "min": 0.5, "time_series": [{"labels": {"free": 1},
                "timestamp": "2026-02-01T03:04:05Z", "type": "text", "value": 0.5}]}},
                "summary": {"end": "2026-02-01T03:04:05Z", "start": "2026-02-01T03:04:05Z", "total_metrics": 7, "unique_metric_names": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["agent-performance-trends"] = (async client => await client.SuperAdmin.Analytics.GetAgentPerformanceTrendsAsync(), """
            {
                "performance_trends": [{"agent_id": "text", "agent_name": "text", "avg_rating": 0.5, "company_id": "text", "model_name": "text",
                "status": "text", "time_series": [{"avg_messages": 0.5, "conversations": 7, "date": "text"}], "total_conversations": 7}],
                "summary": {"avg_conversations_per_agent": 0.5, "end": "2026-02-01T03:04:05Z", "interval": "text", "start": "2026-02-01T03:04:05Z",
                "total_agents": 7, "total_conversations": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["change-tracking"] = (async client => await client.SuperAdmin.Analytics.GetChangeTrackingAsync(), """
            {
                "breakdown": {"a": 7},
                "category_distribution": {"a": 7},
                "recent_changes": [{"company_id": "text", "description": "text", "entity_id": "text", "entity_type": "text", "event_category": "text",
                "event_type": "text", "id": "text", "ip_address": "text", "risk_level": "text", "timestamp": "2026-02-01T03:04:05Z", "user_id": "text"}],
                "risk_distribution": {"a": 7},
                "summary": {"end": "2026-02-01T03:04:05Z", "high_risk_changes": 7, "start": "2026-02-01T03:04:05Z", "total_changes": 7, "unique_entities": 7,
                "unique_users": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["retention"] = (async client => await client.SuperAdmin.Analytics.GetRetentionAsync(), """
            {
                "average_retention": {"a": 0.5},
                "cohort_analysis": [{"cohort": "text", "cohort_size": 7, "retention_periods": [{"active_users": 7, "period": 7, "retention_rate": 0.5}]}],
                "summary": {"cohort_count": 7, "cohort_period": "text", "total_users_analyzed": 7},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
        ["comparative"] = (async client => await client.SuperAdmin.Analytics.GetComparisonAsync(), """
            {
                "comparison_data": [{"x": "free"}],
                "summary": {"compare_by": "text", "comparison_count": 7, "end": "2026-02-01T03:04:05Z", "metrics_compared": ["text"],
                "start": "2026-02-01T03:04:05Z"},
                "timestamp": "2026-02-01T03:04:05Z"
            }
            """),
    };
}
