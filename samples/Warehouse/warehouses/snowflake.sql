-- The copy's changes into Snowflake. Run it for each folder under parquet/, in any order and as often as you like: an older change never overwrites a newer one.
-- COPY INTO: https://docs.snowflake.com/en/sql-reference/sql/copy-into-table   MERGE: https://docs.snowflake.com/en/sql-reference/sql/merge
-- Deleted rows stay, with their deleted_at. The columns extra, tags, metadata, sources and context_used hold JSON: PARSE_JSON(extra).

CREATE TABLE IF NOT EXISTS agents (
    id VARCHAR NOT NULL, name VARCHAR, description VARCHAR, company_id VARCHAR, status VARCHAR, model_name VARCHAR, created_at TIMESTAMP_TZ, changed_pass NUMBER(38, 0) NOT NULL,
    deleted_at TIMESTAMP_TZ
);

CREATE TABLE IF NOT EXISTS leads (
    id VARCHAR NOT NULL, first_name VARCHAR, last_name VARCHAR, full_name VARCHAR, email VARCHAR, phone VARCHAR, status VARCHAR, source VARCHAR, notes VARCHAR, company_id VARCHAR,
    consent_data_processing BOOLEAN, consent_marketing BOOLEAN, is_active BOOLEAN, ip_address VARCHAR, user_agent VARCHAR, last_activity TIMESTAMP_TZ, created_at TIMESTAMP_TZ,
    updated_at TIMESTAMP_TZ, extra VARCHAR, changed_pass NUMBER(38, 0) NOT NULL, deleted_at TIMESTAMP_TZ
);

CREATE TABLE IF NOT EXISTS conversations (
    id VARCHAR NOT NULL, agent_id VARCHAR, lead_id VARCHAR, entity_type VARCHAR, entity_id VARCHAR, title VARCHAR, status VARCHAR, message_count NUMBER(38, 0),
    total_tokens NUMBER(38, 0), context_strategy VARCHAR, max_context_length NUMBER(38, 0), lead_satisfaction NUMBER(38, 0), conversion_outcome VARCHAR, tags VARCHAR,
    metadata VARCHAR, created_at TIMESTAMP_TZ, updated_at TIMESTAMP_TZ, last_activity TIMESTAMP_TZ, ended_at TIMESTAMP_TZ, archived_at TIMESTAMP_TZ, extra VARCHAR,
    changed_pass NUMBER(38, 0) NOT NULL, deleted_at TIMESTAMP_TZ
);

CREATE TABLE IF NOT EXISTS messages (
    id VARCHAR NOT NULL, conversation_id VARCHAR NOT NULL, role VARCHAR, content VARCHAR, content_type VARCHAR, model_used VARCHAR, confidence_score FLOAT, processing_time FLOAT,
    tokens_used NUMBER(38, 0), user_feedback NUMBER(38, 0), sources VARCHAR, metadata VARCHAR, context_used VARCHAR, created_at TIMESTAMP_TZ, extra VARCHAR,
    changed_pass NUMBER(38, 0) NOT NULL, deleted_at TIMESTAMP_TZ
);

CREATE FILE FORMAT IF NOT EXISTS knowrithm_parquet TYPE = PARQUET USE_LOGICAL_TYPE = TRUE;
CREATE STAGE IF NOT EXISTS knowrithm_changes FILE_FORMAT = (FORMAT_NAME = knowrithm_parquet);

-- From a machine with the files, with SnowSQL or the Snowflake CLI (a folder at a time; 00000001 is the first):
--   PUT file:///path/to/parquet/00000001/*.parquet @knowrithm_changes/00000001/ AUTO_COMPRESS = FALSE;

CREATE OR REPLACE TEMPORARY TABLE agents_changes LIKE agents;
COPY INTO agents_changes FROM @knowrithm_changes/00000001/ FILES = ('agents.parquet') MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE FORCE = TRUE;
MERGE INTO agents t USING agents_changes s ON t.id = s.id
WHEN MATCHED AND s.changed_pass >= t.changed_pass THEN UPDATE SET
    name = s.name, description = s.description, company_id = s.company_id, status = s.status, model_name = s.model_name, created_at = s.created_at, changed_pass = s.changed_pass,
    deleted_at = s.deleted_at
WHEN NOT MATCHED THEN INSERT
    (id, name, description, company_id, status, model_name, created_at, changed_pass, deleted_at)
    VALUES (s.id, s.name, s.description, s.company_id, s.status, s.model_name, s.created_at, s.changed_pass, s.deleted_at);

CREATE OR REPLACE TEMPORARY TABLE leads_changes LIKE leads;
COPY INTO leads_changes FROM @knowrithm_changes/00000001/ FILES = ('leads.parquet') MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE FORCE = TRUE;
MERGE INTO leads t USING leads_changes s ON t.id = s.id
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

CREATE OR REPLACE TEMPORARY TABLE conversations_changes LIKE conversations;
COPY INTO conversations_changes FROM @knowrithm_changes/00000001/ FILES = ('conversations.parquet') MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE FORCE = TRUE;
MERGE INTO conversations t USING conversations_changes s ON t.id = s.id
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

CREATE OR REPLACE TEMPORARY TABLE messages_changes LIKE messages;
COPY INTO messages_changes FROM @knowrithm_changes/00000001/ FILES = ('messages.parquet') MATCH_BY_COLUMN_NAME = CASE_INSENSITIVE FORCE = TRUE;
MERGE INTO messages t USING messages_changes s ON t.id = s.id
WHEN MATCHED AND s.changed_pass >= t.changed_pass THEN UPDATE SET
    conversation_id = s.conversation_id, role = s.role, content = s.content, content_type = s.content_type, model_used = s.model_used, confidence_score = s.confidence_score,
    processing_time = s.processing_time, tokens_used = s.tokens_used, user_feedback = s.user_feedback, sources = s.sources, metadata = s.metadata, context_used = s.context_used,
    created_at = s.created_at, extra = s.extra, changed_pass = s.changed_pass, deleted_at = s.deleted_at
WHEN NOT MATCHED THEN INSERT
    (id, conversation_id, role, content, content_type, model_used, confidence_score, processing_time, tokens_used, user_feedback, sources, metadata, context_used, created_at, extra,
     changed_pass, deleted_at)
    VALUES (s.id, s.conversation_id, s.role, s.content, s.content_type, s.model_used, s.confidence_score, s.processing_time, s.tokens_used, s.user_feedback, s.sources, s.metadata,
    s.context_used, s.created_at, s.extra, s.changed_pass, s.deleted_at);
