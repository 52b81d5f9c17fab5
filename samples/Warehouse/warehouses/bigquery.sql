-- The copy's changes into BigQuery. Run it for each folder under parquet/, in any order and as often as you like: an older change never overwrites a newer one.
-- bq load: https://cloud.google.com/bigquery/docs/loading-data-cloud-storage-parquet   MERGE: https://cloud.google.com/bigquery/docs/reference/standard-sql/dml-syntax#merge_statement
-- Deleted rows stay, with their deleted_at. The columns extra, tags, metadata, sources and context_used hold JSON: PARSE_JSON(extra).
--
-- First the files (a folder at a time; 00000001 is the first), into tables of changes that each load replaces:
--   gcloud storage cp -r parquet/00000001 gs://YOUR_BUCKET/knowrithm/
--   for table in agents leads conversations messages; do
--     bq load --replace --source_format=PARQUET knowrithm.${table}_changes gs://YOUR_BUCKET/knowrithm/00000001/$table.parquet
--   done
--
-- Then this file: bq query --use_legacy_sql=false < bigquery.sql

CREATE TABLE IF NOT EXISTS knowrithm.agents (
    id STRING NOT NULL, name STRING, description STRING, company_id STRING, status STRING, model_name STRING, created_at TIMESTAMP, changed_pass INT64 NOT NULL,
    deleted_at TIMESTAMP
);

MERGE INTO knowrithm.agents t USING knowrithm.agents_changes s ON t.id = s.id
WHEN MATCHED AND s.changed_pass >= t.changed_pass THEN UPDATE SET
    name = s.name, description = s.description, company_id = s.company_id, status = s.status, model_name = s.model_name, created_at = s.created_at, changed_pass = s.changed_pass,
    deleted_at = s.deleted_at
WHEN NOT MATCHED THEN INSERT
    (id, name, description, company_id, status, model_name, created_at, changed_pass, deleted_at)
    VALUES (s.id, s.name, s.description, s.company_id, s.status, s.model_name, s.created_at, s.changed_pass, s.deleted_at);

CREATE TABLE IF NOT EXISTS knowrithm.leads (
    id STRING NOT NULL, first_name STRING, last_name STRING, full_name STRING, email STRING, phone STRING, status STRING, source STRING, notes STRING, company_id STRING,
    consent_data_processing BOOL, consent_marketing BOOL, is_active BOOL, ip_address STRING, user_agent STRING, last_activity TIMESTAMP, created_at TIMESTAMP, updated_at TIMESTAMP,
    extra STRING, changed_pass INT64 NOT NULL, deleted_at TIMESTAMP
);

MERGE INTO knowrithm.leads t USING knowrithm.leads_changes s ON t.id = s.id
WHEN MATCHED AND s.changed_pass >= t.changed_pass THEN UPDATE SET
    first_name = s.first_name, last_name = s.last_name, full_name = s.full_name, email = s.email, phone = s.phone, status = s.status, source = s.source, notes = s.notes,
    company_id = s.company_id, consent_data_processing = s.consent_data_processing, consent_marketing = s.consent_marketing, is_active = s.is_active, ip_address = s.ip_address,
    user_agent = s.user_agent, last_activity = s.last_activity, created_at = s.created_at, updated_at = s.updated_at, extra = s.extra, changed_pass = s.changed_pass,
    deleted_at = s.deleted_at
WHEN NOT MATCHED THEN INSERT
    (id, first_name, last_name, full_name, email, phone, status, source, notes, company_id, consent_data_processing, consent_marketing, is_active, ip_address, user_agent,
     last_activity, created_at, updated_at, extra, changed_pass, deleted_at)
    VALUES (s.id, s.first_name, s.last_name, s.full_name, s.email, s.phone, s.status, s.source, s.notes, s.company_id, s.consent_data_processing, s.consent_marketing, s.is_active,
    s.ip_address, s.user_agent, s.last_activity, s.created_at, s.updated_at, s.extra, s.changed_pass, s.deleted_at);

CREATE TABLE IF NOT EXISTS knowrithm.conversations (
    id STRING NOT NULL, agent_id STRING, lead_id STRING, entity_type STRING, entity_id STRING, title STRING, status STRING, message_count INT64, total_tokens INT64,
    context_strategy STRING, max_context_length INT64, lead_satisfaction INT64, conversion_outcome STRING, tags STRING, metadata STRING, created_at TIMESTAMP, updated_at TIMESTAMP,
    last_activity TIMESTAMP, ended_at TIMESTAMP, archived_at TIMESTAMP, extra STRING, changed_pass INT64 NOT NULL, deleted_at TIMESTAMP
);

MERGE INTO knowrithm.conversations t USING knowrithm.conversations_changes s ON t.id = s.id
WHEN MATCHED AND s.changed_pass >= t.changed_pass THEN UPDATE SET
    agent_id = s.agent_id, lead_id = s.lead_id, entity_type = s.entity_type, entity_id = s.entity_id, title = s.title, status = s.status, message_count = s.message_count,
    total_tokens = s.total_tokens, context_strategy = s.context_strategy, max_context_length = s.max_context_length, lead_satisfaction = s.lead_satisfaction,
    conversion_outcome = s.conversion_outcome, tags = s.tags, metadata = s.metadata, created_at = s.created_at, updated_at = s.updated_at, last_activity = s.last_activity,
    ended_at = s.ended_at, archived_at = s.archived_at, extra = s.extra, changed_pass = s.changed_pass, deleted_at = s.deleted_at
WHEN NOT MATCHED THEN INSERT
    (id, agent_id, lead_id, entity_type, entity_id, title, status, message_count, total_tokens, context_strategy, max_context_length, lead_satisfaction, conversion_outcome, tags,
     metadata, created_at, updated_at, last_activity, ended_at, archived_at, extra, changed_pass, deleted_at)
    VALUES (s.id, s.agent_id, s.lead_id, s.entity_type, s.entity_id, s.title, s.status, s.message_count, s.total_tokens, s.context_strategy, s.max_context_length, s.lead_satisfaction,
    s.conversion_outcome, s.tags, s.metadata, s.created_at, s.updated_at, s.last_activity, s.ended_at, s.archived_at, s.extra, s.changed_pass, s.deleted_at);

CREATE TABLE IF NOT EXISTS knowrithm.messages (
    id STRING NOT NULL, conversation_id STRING NOT NULL, role STRING, content STRING, content_type STRING, model_used STRING, confidence_score FLOAT64, processing_time FLOAT64,
    tokens_used INT64, user_feedback INT64, sources STRING, metadata STRING, context_used STRING, created_at TIMESTAMP, extra STRING, changed_pass INT64 NOT NULL,
    deleted_at TIMESTAMP
);

MERGE INTO knowrithm.messages t USING knowrithm.messages_changes s ON t.id = s.id
WHEN MATCHED AND s.changed_pass >= t.changed_pass THEN UPDATE SET
    conversation_id = s.conversation_id, role = s.role, content = s.content, content_type = s.content_type, model_used = s.model_used, confidence_score = s.confidence_score,
    processing_time = s.processing_time, tokens_used = s.tokens_used, user_feedback = s.user_feedback, sources = s.sources, metadata = s.metadata, context_used = s.context_used,
    created_at = s.created_at, extra = s.extra, changed_pass = s.changed_pass, deleted_at = s.deleted_at
WHEN NOT MATCHED THEN INSERT
    (id, conversation_id, role, content, content_type, model_used, confidence_score, processing_time, tokens_used, user_feedback, sources, metadata, context_used, created_at, extra,
     changed_pass, deleted_at)
    VALUES (s.id, s.conversation_id, s.role, s.content, s.content_type, s.model_used, s.confidence_score, s.processing_time, s.tokens_used, s.user_feedback, s.sources, s.metadata,
    s.context_used, s.created_at, s.extra, s.changed_pass, s.deleted_at);
