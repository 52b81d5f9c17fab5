namespace Knowrithm.Client.Tests;

/// <summary>
/// What each analytics route answers: as the Swagger file describes it and, where the two differ, as the vendor's command line and tutorials read it.
/// </summary>
internal static class AnalyticsBodies
{
    public static readonly Dictionary<string, (Func<IKnowrithmClient, Task<object>> Call, string Body)> All = new()
    {
        ["dashboard"] = (async client => await client.Analytics.GetDashboardOverviewAsync(), """
            {
                "activity_analytics": {"login_timeline": [{"date": "2026-02-01", "unique_logins": 7}],
                "session_analytics": {"average_session_duration_minutes": 0.5, "total_sessions": 7, "unique_ip_addresses": 7}},
                "agent_analytics": {"agent_status_distribution": {"a": 7}, "top_performing_agents": [{"average_rating": 0.5, "name": "text", "status": "text",
                "total_conversations": 7, "total_messages": 7}]},
                "company_analytics": {"company_info": {"address": {"free": 1}, "created_at": "2026-02-01T03:04:05Z", "email": "text", "id": "text",
                "is_active": true, "is_verified": true, "logo": "text", "name": "text", "phone": "text", "updated_at": "2026-02-01T03:04:05Z"},
                "user_growth_90days": [{"date": "2026-02-01", "new_users": 7}]},
                "conversation_analytics": {"activity_timeline": [{"conversations": 7, "date": "2026-02-01", "messages": 7}], "conversation_status": {"a": 7},
                "lead_engagement": {"average_satisfaction": 0.5, "engaged_leads": 7, "total_conversions": 7},
                "message_analytics": {"average_confidence_score": 0.5, "average_processing_time": 0.5, "average_rating": 0.5,
                "average_tokens_per_message": 0.5, "rated_messages": 7, "total_messages": 7, "total_tokens": 7}, "message_roles": {"a": 7},
                "top_conversations": [{"id": "text", "last_activity": "2026-02-01T03:04:05Z", "lead_email": "text", "lead_name": "text", "message_count": 7,
                "title": "text"}]},
                "core_metrics": {"connection_count": 7, "conversation_count": 7, "document_count": 7, "lead_count": 7, "scope": "company", "total_users": 7},
                "database_analytics": {"connection_status": {"active": 7, "inactive": 7}, "connection_types": {"a": 7},
                "recent_tests": [{"connection_name": "text", "database_type": "text", "last_tested": "2026-02-01T03:04:05Z", "test_result": "text",
                "username": "text"}], "table_analytics": {"total_rows": 7, "total_size_bytes": 7, "total_tables": 7}},
                "document_analytics": {"daily_uploads": [{"count": 7, "date": "2026-02-01"}], "document_types": {"a": 7}, "processing_status": {"a": 7},
                "storage_analytics": {"average_size_mb": 0.5, "average_words": 0.5, "largest_file_mb": 0.5, "total_size_bytes": 7, "total_size_mb": 0.5,
                "total_words": 7}, "top_users_by_documents": [{"document_count": 7, "full_name": "text", "username": "text"}]},
                "generated_at": "2026-02-01T03:04:05Z",
                "lead_analytics": {"consent_analytics": {"data_consent_rate": 0.5, "marketing_consent_rate": 0.5, "total_leads": 7},
                "daily_new_leads": [{"count": 7, "date": "2026-02-01"}], "lead_sources": {"a": 7}, "lead_status_distribution": {"a": 7}},
                "performance_analytics": {"document_processing": {"average_processing_time_seconds": 0.5, "failed_documents": 7, "success_rate": 0.5},
                "model_performance": [{"average_confidence": 0.5, "average_processing_time": 0.5, "message_count": 7, "model": "text"}]},
                "security_analytics": {"recent_audit_events": [{"category": "text", "event_type": "text", "risk_level": "low",
                "timestamp": "2026-02-01T03:04:05Z", "username": "text"}], "risk_distribution_7days": {"critical": 7, "high": 7, "low": 7, "medium": 7},
                "user_security_status": {"locked_users": 7, "total_users": 7, "two_factor_enabled": 7, "verified_users": 7}},
                "system_metrics": {"system_health": [{"average_24h": 0.5, "max_24h": 0.5, "metric_name": "text", "metric_type": "text", "min_24h": 0.5}]},
                "user_context": {"company_id": "text", "email_verified": true, "is_admin": true, "role": "admin", "two_factor_enabled": true,
                "user_id": "text", "username": "text"},
                "user_management": {"active_users_24h": 7, "role_distribution": {"a": 7}, "user_status_distribution": {"a": 7}}
            }
            """),
        ["dashboard, command line"] = (async client => await client.Analytics.GetDashboardOverviewAsync(), """
            {
                "website_analytics": {"sources": {"active": 7}, "pages": {"crawled": 7}},
                "database_analytics": {"recent_tests": [{"connection_name": "text", "status": "ok", "tested_at": "2026-02-01T03:04:05"}]},
                "document_analytics": {"storage_analytics": {"total_size_mb": "0", "average_words": "12.5"}},
                "security_analytics": {"recent_audit_events": [{"timestamp": "2026-02-01T03:04:05", "event": "text", "actor": "text"}]},
                "system_metrics": {"system_health": [{"component": "text", "status": "ok", "details": "text", "checked_at": "2026-02-01 03:04:05"}]}
            }
            """),
        ["agent"] = (async client => await client.Analytics.GetAgentAnalyticsAsync("a1"), """
            {
                "activity_trend": [{"conversations": 7, "date": "2026-02-01", "messages": 7}],
                "agent_info": {"id": "text", "model_name": "text", "name": "text", "status": "text"},
                "conversation_metrics": {"active_conversations": 7, "avg_messages_per_conversation": 0.5, "total_conversations": 7},
                "conversion_metrics": {"conversion_rate_percent": 0.5, "total_converted": 7, "total_lost": 7, "total_qualified": 7},
                "date_range": {"end_date": "2026-02-01T03:04:05Z", "start_date": "2026-02-01T03:04:05Z"},
                "message_metrics": {"assistant_messages": 7, "total_messages": 7, "user_messages": 7},
                "performance_metrics": {"avg_response_time_seconds": 0.5, "max_response_time_seconds": 0.5, "min_response_time_seconds": 0.5},
                "quality_metrics": {"avg_message_feedback": 0.5, "avg_satisfaction_rating": 0.5, "current_agent_rating": 0.5,
                "satisfaction_response_rate_percent": 0.5},
                "token_usage": {"avg_tokens_per_message": 0.5, "total_tokens": 7},
                "top_sources": [{"conversation_count": 7, "source": "text"}]
            }
            """),
        ["performance comparison"] = (async client => await client.Analytics.GetAgentPerformanceComparisonAsync("a1"), """
            {
                "agent_info": {"id": "text", "name": "text", "status": "text"},
                "date_range": {"end_date": "2026-02-01T03:04:05Z", "start_date": "2026-02-01T03:04:05Z"},
                "performance_comparison": {"conversations": {"agent_value": 7, "company_average": 0.5, "performance_vs_average_percent": 0.5},
                "conversions": {"agent_value": 7, "company_average": 0.5, "performance_vs_average_percent": 0.5}, "response_time": {"agent_value": 0.5,
                "company_average": 0.5, "performance_vs_average_percent": 0.5}, "satisfaction_rating": {"agent_value": 0.5, "company_average": 0.5,
                "performance_vs_average_percent": 0.5}, "total_messages": {"agent_value": 7, "company_average": 0.5, "performance_vs_average_percent": 0.5}}
            }
            """),
        ["agent usage"] = (async client => await client.Analytics.GetAgentUsageAsync("a1"), """
            {
                "agent_info": {"id": "a1"},
                "charts": {"daily": []},
                "date_range": {"days": 90},
                "summary_metrics": {"total": 7}
            }
            """),
        ["conversation"] = (async client => await client.Analytics.GetConversationAnalyticsAsync("c1"), """
            {
                "activity_timeline": [{"conversations": 7, "date": "2026-02-01", "messages": 7}],
                "conversation_status": {"a": 7},
                "lead_engagement": {"average_satisfaction": 0.5, "engaged_leads": 7, "total_conversions": 7},
                "message_analytics": {"average_confidence_score": 0.5, "average_processing_time": 0.5, "average_rating": 0.5,
                "average_tokens_per_message": 0.5, "rated_messages": 7, "total_messages": 7, "total_tokens": 7},
                "message_roles": {"a": 7},
                "top_conversations": [{"id": "text", "last_activity": "2026-02-01T03:04:05Z", "lead_email": "text", "lead_name": "text", "message_count": 7,
                "title": "text"}]
            }
            """),
        ["conversation, tutorials"] = (async client => await client.Analytics.GetConversationAnalyticsAsync("c1"), """
            {
                "message_statistics": {"agent_message_count": 7}
            }
            """),
        ["leads"] = (async client => await client.Analytics.GetLeadAnalyticsAsync(), """
            {
                "consent_analytics": {"data_consent_rate": 0.5, "marketing_consent_rate": 0.5, "total_leads": 7},
                "daily_new_leads": [{"count": 7, "date": "2026-02-01"}],
                "lead_sources": {"a": 7},
                "lead_status_distribution": {"a": 7}
            }
            """),
        ["leads, command line"] = (async client => await client.Analytics.GetLeadAnalyticsAsync(), """
            {
                "lead_summary": {"total_leads": 7, "qualified_leads": 7, "contacted_leads": 7, "converted_leads": 7, "lost_leads": 7},
                "conversation_engagement": {"avg_messages_per_conversation": "0.5", "avg_satisfaction": null, "leads_with_conversations": 7,
                "total_conversations": 7},
                "conversion_funnel": {"contact_rate_percent": 0.5, "qualification_rate_percent": 0.5, "conversion_rate_percent": 0.5,
                "overall_conversion_rate_percent": 0.5},
                "lead_quality": {"avg_engagement_days": 0.5, "marketing_consent_rate_percent": 0.5, "phone_completion_rate_percent": 0.5},
                "date_range": {"start_date": "2026-02-01T03:04:05", "end_date": "2026-02-01T03:04:05"},
                "source_analysis": [{"source": "text", "count": 7}],
                "status_distribution": [{"status": "new", "count": 7}],
                "top_performing_sources": [{"source": "text", "total_leads": 7, "conversions": 7, "conversion_rate_percent": 0.5}],
                "daily_trend": [{"date": "2026-02-01", "lead_count": 7, "conversions": 7, "daily_conversion_rate": 0.5}]
            }
            """),
        ["usage"] = (async client => await client.Analytics.GetUsageMetricsAsync(), """
            {
                "agent_usage": {"active_agents": 7, "avg_agent_rating": 0.5, "total_agents": 7, "total_conversations": 7, "total_messages": 7},
                "api_usage": {"active_api_keys": 7, "avg_response_time_ms": 0.5, "error_count": 7, "error_rate_percent": 0.5, "success_count": 7,
                "total_api_calls": 7},
                "daily_usage_trend": [{"api_calls": 7, "date": "2026-02-01", "errors": 7, "success_rate_percent": 0.5}],
                "date_range": {"end_date": "2026-02-01T03:04:05Z", "start_date": "2026-02-01T03:04:05Z"},
                "endpoint_usage": [{"avg_response_time_ms": 0.5, "call_count": 7, "endpoint": "text", "method": "text"}],
                "storage_usage": {"total_content_size_bytes": 7, "total_conversations": 7, "total_messages": 7},
                "token_usage": {"avg_tokens_per_message": 0.5, "total_messages_processed": 7, "total_tokens": 7},
                "top_client_ips": [{"ip_address": "text", "request_count": 7}]
            }
            """),
        ["system metrics"] = (async client => await client.Administration.GetCompanySystemMetricsAsync(), """
            {
                "generated_at": "2026-02-01T03:04:05Z",
                "metrics": {"a": [{"labels": {"free": 1}, "timestamp": "2026-02-01T03:04:05Z", "value": 0.5}]}
            }
            """),
    };
}
