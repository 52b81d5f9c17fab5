IF SCHEMA_ID(N'events') IS NULL EXEC(N'CREATE SCHEMA [events];');


CREATE TABLE [events].[KnowrithmChangeFeeds] (
    [Application] nvarchar(100) NOT NULL,
    [Account] nvarchar(100) NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [Version] bigint NOT NULL,
    [Text] nvarchar(max) NULL,
    [LeaseHolder] nvarchar(max) NULL,
    [LeaseUntil] bigint NULL,
    [LeaseWrittenAt] bigint NULL,
    CONSTRAINT [PK_KnowrithmChangeFeeds] PRIMARY KEY ([Application], [Account], [Name])
);


CREATE TABLE [events].[KnowrithmChangeStates] (
    [Application] nvarchar(100) NOT NULL,
    [Account] nvarchar(100) NOT NULL,
    [List] nvarchar(100) NOT NULL,
    [Key] nvarchar(64) NOT NULL,
    [Version] bigint NOT NULL,
    [Pass] bigint NOT NULL,
    [IsGone] bit NOT NULL,
    [Data] varbinary(max) NULL,
    CONSTRAINT [PK_KnowrithmChangeStates] PRIMARY KEY ([Application], [Account], [List], [Key])
);


CREATE TABLE [events].[KnowrithmEventHandlers] (
    [Application] nvarchar(100) NOT NULL,
    [Account] nvarchar(100) NOT NULL,
    [Name] nvarchar(200) NOT NULL,
    [Types] nvarchar(max) NOT NULL,
    [IsFallback] bit NOT NULL,
    [RegisteredAt] bigint NOT NULL,
    [SeenAt] bigint NOT NULL,
    [RetiredAt] bigint NULL,
    [RenamedTo] nvarchar(200) NULL,
    [PausedAt] bigint NULL,
    [PauseReason] nvarchar(max) NULL,
    [ProbeAt] bigint NULL,
    [ProbeWrittenAt] bigint NULL,
    CONSTRAINT [PK_KnowrithmEventHandlers] PRIMARY KEY ([Application], [Account], [Name])
);


CREATE TABLE [events].[KnowrithmEvents] (
    [Id] nvarchar(32) NOT NULL,
    [Application] nvarchar(100) NOT NULL,
    [Account] nvarchar(100) NOT NULL,
    [Key] nvarchar(64) NOT NULL,
    [Type] nvarchar(200) NOT NULL,
    [IsUnknown] bit NOT NULL,
    [Subject] nvarchar(64) NULL,
    [Sequence] bigint NOT NULL,
    [Body] varbinary(max) NULL,
    [Source] int NOT NULL,
    [RequestId] nvarchar(200) NULL,
    [ReceivedAt] bigint NOT NULL,
    [SenderTrace] nvarchar(100) NULL,
    [ReceiverTrace] nvarchar(100) NULL,
    CONSTRAINT [PK_KnowrithmEvents] PRIMARY KEY ([Id])
);


CREATE TABLE [events].[KnowrithmEventSubjects] (
    [Application] nvarchar(100) NOT NULL,
    [Account] nvarchar(100) NOT NULL,
    [Subject] nvarchar(64) NOT NULL,
    [Last] bigint NOT NULL,
    [TouchedAt] bigint NOT NULL,
    CONSTRAINT [PK_KnowrithmEventSubjects] PRIMARY KEY ([Application], [Account], [Subject])
);


CREATE TABLE [events].[KnowrithmEventWork] (
    [Id] nvarchar(32) NOT NULL,
    [EventId] nvarchar(32) NOT NULL,
    [Application] nvarchar(100) NOT NULL,
    [Account] nvarchar(100) NOT NULL,
    [Handler] nvarchar(200) NOT NULL,
    [Subject] nvarchar(64) NULL,
    [Sequence] bigint NOT NULL,
    [State] int NOT NULL,
    [DueAt] bigint NOT NULL,
    [WrittenAt] bigint NOT NULL,
    [LeaseId] nvarchar(32) NULL,
    [LeaseOwner] nvarchar(200) NULL,
    [Attempts] int NOT NULL,
    [ErrorType] nvarchar(300) NULL,
    [Error] nvarchar(max) NULL,
    [EndedAt] bigint NULL,
    CONSTRAINT [PK_KnowrithmEventWork] PRIMARY KEY ([Id])
);


CREATE INDEX [IX_KnowrithmChangeStates_Application_Account_List_IsGone_Key_Pass] ON [events].[KnowrithmChangeStates] ([Application], [Account], [List], [IsGone], [Key], [Pass]);


CREATE UNIQUE INDEX [IX_KnowrithmEvents_Application_Account_Key] ON [events].[KnowrithmEvents] ([Application], [Account], [Key]);


CREATE INDEX [IX_KnowrithmEvents_Application_Account_ReceivedAt] ON [events].[KnowrithmEvents] ([Application], [Account], [ReceivedAt]);


CREATE INDEX [IX_KnowrithmEvents_Application_Account_Subject] ON [events].[KnowrithmEvents] ([Application], [Account], [Subject]);


CREATE INDEX [IX_KnowrithmEventWork_Application_Account_Handler_Subject_State_Sequence] ON [events].[KnowrithmEventWork] ([Application], [Account], [Handler], [Subject], [State], [Sequence]);


CREATE INDEX [IX_KnowrithmEventWork_Application_Account_State_Handler_DueAt] ON [events].[KnowrithmEventWork] ([Application], [Account], [State], [Handler], [DueAt]);


CREATE INDEX [IX_KnowrithmEventWork_Application_Account_State_Handler_ErrorType_EndedAt_Id] ON [events].[KnowrithmEventWork] ([Application], [Account], [State], [Handler], [ErrorType], [EndedAt], [Id]);


CREATE UNIQUE INDEX [IX_KnowrithmEventWork_EventId_Handler] ON [events].[KnowrithmEventWork] ([EventId], [Handler]);


CREATE INDEX [IX_KnowrithmEventWork_LeaseId] ON [events].[KnowrithmEventWork] ([LeaseId]);
