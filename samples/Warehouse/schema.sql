-- The copy's tables. Times are UTC instants; JSON columns hold what has no column of its own, `extra` the fields that the client does not know by name.
-- Each table ends with columns of the copy itself:
--   changed_pass  the pass that wrote the row last, so that an export can take what is new
--   deleted_at    when the copy noticed that the source had deleted it; null while it is there
-- Ids are unique, but there is no index on them: one over a million ids would have to stay in memory.

CREATE TABLE IF NOT EXISTS agents (
    id              VARCHAR NOT NULL,
    name            VARCHAR,
    description     VARCHAR,
    company_id      VARCHAR,
    status          VARCHAR,                -- active, inactive, training, maintenance
    model_name      VARCHAR,
    created_at      TIMESTAMPTZ,
    changed_pass    BIGINT NOT NULL,
    deleted_at      TIMESTAMPTZ
);

CREATE TABLE IF NOT EXISTS leads (
    id              VARCHAR NOT NULL,
    first_name      VARCHAR,
    last_name       VARCHAR,
    full_name       VARCHAR,
    email           VARCHAR,
    phone           VARCHAR,
    status          VARCHAR,                -- new, contacted, qualified, converted, lost
    source          VARCHAR,
    notes           VARCHAR,
    company_id      VARCHAR,
    consent_data_processing BOOLEAN,
    consent_marketing BOOLEAN,
    is_active       BOOLEAN,
    ip_address      VARCHAR,
    user_agent      VARCHAR,
    last_activity   TIMESTAMPTZ,
    created_at      TIMESTAMPTZ,
    updated_at      TIMESTAMPTZ,
    extra           JSON,
    changed_pass    BIGINT NOT NULL,
    deleted_at      TIMESTAMPTZ
);

CREATE TABLE IF NOT EXISTS conversations (
    id              VARCHAR NOT NULL,
    agent_id        VARCHAR,
    lead_id         VARCHAR,                -- where the server sends it: the documented list does not
    entity_type     VARCHAR,                -- user or lead, where the server sends it
    entity_id       VARCHAR,
    title           VARCHAR,
    status          VARCHAR,                -- active, archived, deleted
    message_count   BIGINT,
    total_tokens    BIGINT,
    context_strategy VARCHAR,
    max_context_length BIGINT,
    lead_satisfaction BIGINT,               -- 1 to 5
    conversion_outcome VARCHAR,
    tags            JSON,
    metadata        JSON,
    created_at      TIMESTAMPTZ,
    updated_at      TIMESTAMPTZ,
    last_activity   TIMESTAMPTZ,
    ended_at        TIMESTAMPTZ,
    archived_at     TIMESTAMPTZ,
    extra           JSON,
    changed_pass    BIGINT NOT NULL,
    deleted_at      TIMESTAMPTZ
);

CREATE TABLE IF NOT EXISTS messages (
    id              VARCHAR NOT NULL,
    conversation_id VARCHAR NOT NULL,
    role            VARCHAR,                -- user, assistant, system
    content         VARCHAR,
    content_type    VARCHAR,
    model_used      VARCHAR,
    confidence_score DOUBLE,                -- 0 to 1
    processing_time DOUBLE,                 -- seconds
    tokens_used     BIGINT,
    user_feedback   BIGINT,                 -- 1 to 5
    sources         JSON,                   -- what an answer comes from
    metadata        JSON,
    context_used    JSON,
    created_at      TIMESTAMPTZ,
    extra           JSON,
    changed_pass    BIGINT NOT NULL,
    deleted_at      TIMESTAMPTZ
);

-- What most queries want: what is there now.
CREATE OR REPLACE VIEW current_leads AS SELECT * FROM leads WHERE deleted_at IS NULL;
CREATE OR REPLACE VIEW current_conversations AS SELECT * FROM conversations WHERE deleted_at IS NULL;
CREATE OR REPLACE VIEW current_messages AS
    SELECT m.* FROM messages m SEMI JOIN current_conversations c ON c.id = m.conversation_id WHERE m.deleted_at IS NULL;

-- Passes that were finished, and how many of them are in Parquet files.
CREATE TABLE IF NOT EXISTS sync_passes (finished BIGINT NOT NULL, exported BIGINT NOT NULL);

-- Where the change feed stands in each list. This and the tables below are changed in the transaction that changes the rows.
CREATE TABLE IF NOT EXISTS sync_checkpoints (name VARCHAR NOT NULL, version BIGINT NOT NULL, position VARCHAR);

-- What the change feed knows of each item, and of the messages of each conversation.
CREATE TABLE IF NOT EXISTS sync_messages (
    place           BIGINT NOT NULL,        -- in the order of writing
    number          BIGINT NOT NULL,        -- the beginning of the key
    key             VARCHAR NOT NULL,
    version         BIGINT NOT NULL,
    pass            BIGINT NOT NULL,        -- the last pass of its list that found it
    gone            BOOLEAN NOT NULL,
    data            BLOB NOT NULL
);
CREATE TABLE IF NOT EXISTS sync_conversations AS FROM sync_messages LIMIT 0;
CREATE TABLE IF NOT EXISTS sync_leads AS FROM sync_messages LIMIT 0;
CREATE TABLE IF NOT EXISTS sync_agents AS FROM sync_messages LIMIT 0;
