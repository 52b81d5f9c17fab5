-- clock
SELECT DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME());
-- append
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Shared', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
SELECT s.[Subject] AS subject, s.[Last] FROM [events].[KnowrithmEventSubjects] s WITH (UPDLOCK, ROWLOCK)
WHERE s.[Application] = @p0 AND s.[Account] = @p1 AND s.[Subject] IN (@p2) ORDER BY s.[Subject];
SELECT [Key] AS known FROM [events].[KnowrithmEvents] WHERE [Application] = @p3 AND [Account] = @p4 AND [Key] IN (@p5);
SELECT [Name] AS handler, [Types], [IsFallback] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p6 AND [Account] = @p7 AND [RetiredAt] IS NULL;
INSERT INTO [events].[KnowrithmEventSubjects] ([Application], [Account], [Subject], [Last], [TouchedAt])
VALUES (@p0, @p1, @p2, @p3, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()));
INSERT INTO [events].[KnowrithmEvents] ([Id], [Application], [Account], [Key], [Type], [IsUnknown], [Subject], [Sequence],
[Body], [Source], [RequestId], [ReceivedAt], [SenderTrace], [ReceiverTrace])
VALUES (@p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12,
@p13, @p14, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p15, @p16);
INSERT INTO [events].[KnowrithmEventWork] ([Id], [EventId], [Application], [Account], [Handler], [Subject], [Sequence], [State],
[DueAt], [WrittenAt], [Attempts])
SELECT v.i, v.e, @p17, @p18, v.h, v.s, v.q, @p19, CASE WHEN v.b = @p20 OR EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x
WHERE x.[Application] = @p21 AND x.[Account] = @p22 AND x.[Handler] = v.h AND x.[Subject] = v.s AND x.[State] = @p23
AND x.[Sequence] < v.q) THEN @p24 ELSE DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) END, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p25 FROM (SELECT @p26 AS i, @p27 AS e, @p28 AS h, @p29 AS s, @p30 AS q, @p31 AS b) v;
-- a handler's first registration
SELECT [RegisteredAt] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p0 AND [Account] = @p1 AND [Name] = @p2;
INSERT INTO [events].[KnowrithmEventHandlers] ([Application], [Account], [Name], [Types], [IsFallback], [RegisteredAt], [SeenAt])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5,
@p6);
SELECT [Name] AS handler, [Types], [IsFallback] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p0 AND [Account] = @p1 AND [RetiredAt] IS NULL;
SELECT [Id], [Type], [IsUnknown], [Subject], [Sequence], [ReceivedAt] FROM [events].[KnowrithmEvents]
WHERE [Application] = @p0 AND [Account] = @p1 AND [ReceivedAt] >= @p2 AND [ReceivedAt] <= @p3 AND [Body] IS NOT NULL
ORDER BY [ReceivedAt], [Id];
-- register
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Exclusive', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
UPDATE [events].[KnowrithmEventHandlers] SET [RenamedTo] = @p0, [RetiredAt] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4 AND [RenamedTo] IS NULL;
UPDATE [events].[KnowrithmEventWork] SET [Handler] = @p0 WHERE [Application] = @p1 AND [Account] = @p2 AND [Handler] = @p3 AND NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x
WHERE x.[EventId] = [events].[KnowrithmEventWork].[EventId] AND x.[Handler] = @p4);
UPDATE [events].[KnowrithmEventHandlers] SET [RenamedTo] = @p0, [RetiredAt] = @p1 WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4;
SELECT [RegisteredAt] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p0 AND [Account] = @p1 AND [Name] = @p2;
UPDATE [events].[KnowrithmEventHandlers] SET [SeenAt] = @p0, [Types] = @p1, [IsFallback] = @p2
WHERE [Application] = @p3 AND [Account] = @p4 AND [Name] = @p5;
UPDATE [events].[KnowrithmEventHandlers] SET [RetiredAt] = @p0
WHERE [Application] = @p1 AND [Account] = @p2 AND [Name] = @p3 AND [RenamedTo] IS NULL;
-- claim
UPDATE [events].[KnowrithmEventWork] SET [DueAt] = CASE WHEN [DueAt] = @p0 THEN @p1
ELSE @p2 + ([DueAt] - [WrittenAt]) END, [WrittenAt] = @p3
WHERE [Application] = @p4 AND [Account] = @p5 AND [State] = @p6 AND [WrittenAt] > @p7;
SELECT DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) AS moment;
SELECT [Name] AS paused, [ProbeAt], [ProbeWrittenAt] FROM [events].[KnowrithmEventHandlers]
WHERE [Application] = @p0 AND [Account] = @p1 AND [PausedAt] IS NOT NULL;
SELECT * FROM (SELECT w.[Id] AS candidate, w.[Handler], w.[DueAt] FROM [events].[KnowrithmEventWork] w WITH (READPAST)
WHERE w.[Application] = @p2 AND w.[Account] = @p3 AND w.[State] = @p4 AND w.[Handler] = @p5 AND w.[DueAt] <= DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) AND (w.[Subject] IS NULL OR NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[Application] = w.[Application] AND x.[Account] = w.[Account]
AND x.[Handler] = w.[Handler] AND x.[Subject] = w.[Subject] AND x.[State] = @p6
AND x.[Sequence] < w.[Sequence]))
ORDER BY w.[DueAt], w.[Id] OFFSET 0 ROWS FETCH NEXT 32 ROWS ONLY) c0
UNION ALL
SELECT * FROM (SELECT w.[Id] AS candidate, w.[Handler], w.[DueAt] FROM [events].[KnowrithmEventWork] w WITH (READPAST)
WHERE w.[Application] = @p7 AND w.[Account] = @p8 AND w.[State] = @p9 AND w.[Handler] = @p10 AND w.[DueAt] <= DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())
ORDER BY w.[DueAt], w.[Id] OFFSET 0 ROWS FETCH NEXT 32 ROWS ONLY) c1
UNION ALL
SELECT * FROM (SELECT w.[Id] AS candidate, w.[Handler], w.[DueAt] FROM [events].[KnowrithmEventWork] w WITH (READPAST)
WHERE w.[Application] = @p11 AND w.[Account] = @p12 AND w.[State] = @p13 AND w.[Handler] = @p14 AND w.[DueAt] = @p15
ORDER BY w.[DueAt], w.[Id] OFFSET 0 ROWS FETCH NEXT 32 ROWS ONLY) c1h;
UPDATE [events].[KnowrithmEventWork] SET [LeaseId] = @p0, [LeaseOwner] = @p1,
[DueAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) + @p2, [WrittenAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), [Attempts] = [Attempts] + 1
WHERE [Id] IN (SELECT y.[Id] FROM [events].[KnowrithmEventWork] y WITH (UPDLOCK, READPAST, ROWLOCK)
WHERE y.[Id] IN (@p3, @p4, @p5) AND y.[State] = @p6
AND (y.[DueAt] <= DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) OR (y.[DueAt] = @p7 AND y.[Handler] IN (@p8)))
);
SELECT w.[Id] AS claimed, e.[Key], e.[Type], e.[IsUnknown], e.[Subject], e.[Body], e.[Source], e.[RequestId], e.[ReceivedAt], e.[SenderTrace], e.[ReceiverTrace], w.[Handler], w.[Attempts], CASE WHEN w.[Subject] IS NOT NULL AND EXISTS (
    SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[Application] = w.[Application] AND x.[Account] = w.[Account]
    AND x.[Handler] = w.[Handler]
    AND x.[Subject] = w.[Subject] AND x.[State] = @p9 AND x.[Sequence] > w.[Sequence]) THEN 1 ELSE 0 END
FROM [events].[KnowrithmEventWork] w LEFT JOIN [events].[KnowrithmEvents] e ON e.[Id] = w.[EventId] WHERE w.[LeaseId] = @p10 ORDER BY w.[DueAt], w.[Id];
UPDATE [events].[KnowrithmEventHandlers] SET [ProbeAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) + @p0, [ProbeWrittenAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())
WHERE [Application] = @p1 AND [Account] = @p2 AND [Name] = @p3 AND [PausedAt] IS NOT NULL
AND ([ProbeAt] <= DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) OR [ProbeWrittenAt] > DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()));
-- renew
UPDATE [events].[KnowrithmEventWork] SET [DueAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) + @p0, [WrittenAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) WHERE [Id] = @p1 AND [LeaseId] = @p2 AND [State] = @p3;
-- end
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Shared', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
SELECT s.[Last] FROM [events].[KnowrithmEventSubjects] s WITH (UPDLOCK, ROWLOCK) WHERE s.[Application] = @p0 AND s.[Account] = @p1
AND s.[Subject] IN (SELECT o.[Subject] FROM [events].[KnowrithmEventWork] o WHERE o.[Id] IN (@p2, @p3))
ORDER BY s.[Subject];
UPDATE [events].[KnowrithmEventWork] SET [State] = @p4, [LeaseId] = @p5, [EndedAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()),
[ErrorType] = @p6, [Error] = @p7 OUTPUT inserted.[Id] AS ended
WHERE [State] = @p8 AND (([Id] = @p9 AND [LeaseId] = @p10) OR ([Id] = @p11 AND [LeaseId] = @p12));
UPDATE [events].[KnowrithmEventWork] SET [DueAt] = [WrittenAt] WHERE [DueAt] = @p13 AND [Id] IN (SELECT (
    SELECT x.[Id] FROM [events].[KnowrithmEventWork] x WHERE x.[Application] = o.[Application] AND x.[Account] = o.[Account]
    AND x.[Handler] = o.[Handler] AND x.[Subject] = o.[Subject] AND x.[State] = @p14
    ORDER BY x.[Sequence] OFFSET 0 ROWS FETCH NEXT 1 ROWS ONLY) FROM [events].[KnowrithmEventWork] o WHERE o.[Id] IN (@p15, @p16));
-- release all
UPDATE [events].[KnowrithmEventWork] SET [DueAt] = [WrittenAt]
WHERE [Application] = @p0 AND [Account] = @p1 AND [State] = @p2 AND [DueAt] = @p3 AND NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[Application] = [events].[KnowrithmEventWork].[Application] AND x.[Account] = [events].[KnowrithmEventWork].[Account]
AND x.[Handler] = [events].[KnowrithmEventWork].[Handler] AND x.[Subject] = [events].[KnowrithmEventWork].[Subject] AND x.[State] = @p4
AND x.[Sequence] < [events].[KnowrithmEventWork].[Sequence]);
-- hold
UPDATE [events].[KnowrithmEventWork] SET [DueAt] = @p0
WHERE [Application] = @p1 AND [Account] = @p2 AND [State] = @p3 AND [LeaseId] IS NULL AND [DueAt] <= @p4
AND [Subject] IS NOT NULL AND EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[Application] = [events].[KnowrithmEventWork].[Application] AND x.[Account] = [events].[KnowrithmEventWork].[Account]
AND x.[Handler] = [events].[KnowrithmEventWork].[Handler] AND x.[Subject] = [events].[KnowrithmEventWork].[Subject] AND x.[State] = @p5
AND x.[Sequence] < [events].[KnowrithmEventWork].[Sequence]);
-- retry
UPDATE [events].[KnowrithmEventWork] SET [LeaseId] = @p0, [DueAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) + @p1, [WrittenAt] = DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()),
[Attempts] = [Attempts] - @p2,
[ErrorType] = COALESCE(@p3, [ErrorType]), [Error] = COALESCE(@p4, [Error]) WHERE [Id] = @p5 AND [LeaseId] = @p6 AND [State] = @p7;
-- pause
UPDATE [events].[KnowrithmEventHandlers] SET [PausedAt] = COALESCE([PausedAt], @p0), [PauseReason] = @p1, [ProbeAt] = @p2,
[ProbeWrittenAt] = @p3
WHERE [Application] = @p4 AND [Account] = @p5 AND [Name] = @p6 AND ([PausedAt] IS NULL OR @p7 = 1);
-- probe succeeded
UPDATE [events].[KnowrithmEventHandlers] SET [PausedAt] = @p0, [PauseReason] = @p1, [ProbeAt] = @p2,
[ProbeWrittenAt] = @p3 WHERE [Application] = @p4 AND [Account] = @p5 AND [Name] = @p6 AND [ProbeAt] IS NOT NULL;
-- resume
UPDATE [events].[KnowrithmEventHandlers] SET [PausedAt] = @p0, [PauseReason] = @p1, [ProbeAt] = @p2,
[ProbeWrittenAt] = @p3 WHERE [Application] = @p4 AND [Account] = @p5 AND [Name] = @p6;
-- retire
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Exclusive', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
UPDATE [events].[KnowrithmEventHandlers] SET [RetiredAt] = @p0 WHERE [Application] = @p1 AND [Account] = @p2 AND [Name] = @p3;
DELETE FROM [events].[KnowrithmEventWork] WHERE [Application] = @p0 AND [Account] = @p1 AND [Handler] = @p2 AND [State] = @p3;
-- dead letters
SELECT e.[Key], e.[Type], e.[IsUnknown], e.[Subject], e.[Body], e.[Source], e.[RequestId], e.[ReceivedAt], e.[SenderTrace], e.[ReceiverTrace], w.[Id], w.[Handler], w.[Attempts], w.[ErrorType], w.[Error], w.[EndedAt] FROM [events].[KnowrithmEventWork] w
LEFT JOIN [events].[KnowrithmEvents] e ON e.[Id] = w.[EventId]
WHERE w.[Application] = @p0 AND w.[Account] = @p1 AND w.[State] = @p2 AND w.[EndedAt] >= @p3 AND w.[EndedAt] < @p4 AND w.[Id] IN (@p5, @p6) AND (w.[EndedAt] > @p7 OR w.[Id] > @p8)
ORDER BY w.[EndedAt], w.[Id] OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY;
-- count dead letters
SELECT [Handler], [ErrorType], COUNT(*), MIN([EndedAt]), MAX([EndedAt]) FROM [events].[KnowrithmEventWork]
WHERE [Application] = @p0 AND [Account] = @p1 AND [State] = @p2 GROUP BY [Handler], [ErrorType];
-- events
SELECT e.[Key], e.[Type], e.[IsUnknown], e.[Subject], NULL, e.[Source], e.[RequestId], e.[ReceivedAt], e.[SenderTrace], e.[ReceiverTrace], e.[Id] FROM [events].[KnowrithmEvents] e WHERE e.[Application] = @p0 AND e.[Account] = @p1 AND e.[Subject] = @p2 AND e.[ReceivedAt] + 0 <= @p3 AND (e.[ReceivedAt] < @p4 OR e.[Key] < @p5)
ORDER BY e.[ReceivedAt] + 0 DESC, e.[Key] DESC OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY;
SELECT w.[Handler], w.[State], w.[DueAt], w.[LeaseId], w.[Attempts], w.[ErrorType], w.[Error], w.[EndedAt], w.[EventId] FROM [events].[KnowrithmEventWork] w WHERE w.[EventId] IN (@p0);
-- due events
SELECT e.[Key], e.[Type], e.[IsUnknown], e.[Subject], NULL, e.[Source], e.[RequestId], e.[ReceivedAt], e.[SenderTrace], e.[ReceiverTrace], w.[Handler], w.[State], w.[DueAt], w.[LeaseId], w.[Attempts], w.[ErrorType], w.[Error], w.[EndedAt] FROM [events].[KnowrithmEventWork] w LEFT JOIN [events].[KnowrithmEvents] e ON e.[Id] = w.[EventId]
WHERE w.[Application] = @p0 AND w.[Account] = @p1 AND w.[State] = @p2 AND w.[Handler] = @p3 AND w.[DueAt] <= @p4
ORDER BY w.[DueAt], w.[Id] OFFSET 0 ROWS FETCH NEXT 10 ROWS ONLY;
-- requeue
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Exclusive', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
UPDATE [events].[KnowrithmEventWork] SET [State] = @p0, [DueAt] = @p1, [WrittenAt] = @p2, [Attempts] = @p3,
[EndedAt] = @p4 WHERE [Application] = @p5 AND [Account] = @p6 AND [State] = @p7 AND [Handler] = @p8 AND [EndedAt] >= @p9 AND [EndedAt] < @p10;
UPDATE [events].[KnowrithmEventWork] SET [DueAt] = @p0
WHERE [Application] = @p1 AND [Account] = @p2 AND [State] = @p3 AND [LeaseId] IS NULL AND [DueAt] <= @p4
AND [Subject] IS NOT NULL AND EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[Application] = [events].[KnowrithmEventWork].[Application] AND x.[Account] = [events].[KnowrithmEventWork].[Account]
AND x.[Handler] = [events].[KnowrithmEventWork].[Handler] AND x.[Subject] = [events].[KnowrithmEventWork].[Subject] AND x.[State] = @p5
AND x.[Sequence] < [events].[KnowrithmEventWork].[Sequence]);
-- delete
DELETE FROM [events].[KnowrithmEventWork] WHERE [Application] = @p0 AND [Account] = @p1 AND [State] = @p2 AND [EndedAt] >= @p3 AND [EndedAt] < @p4;
-- replay
SELECT [Name] AS handler, [Types], [IsFallback] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p0 AND [Account] = @p1 AND [RetiredAt] IS NULL;
SELECT [Id], [Type], [IsUnknown], [Subject], [Sequence], [ReceivedAt] FROM [events].[KnowrithmEvents]
WHERE [Application] = @p0 AND [Account] = @p1 AND [ReceivedAt] >= @p2 AND [ReceivedAt] <= @p3 AND [Body] IS NOT NULL
ORDER BY [ReceivedAt], [Id];
UPDATE [events].[KnowrithmEventWork] SET [State] = @p0, [DueAt] = @p1, [WrittenAt] = @p2, [Attempts] = @p3,
[EndedAt] = @p4 WHERE [EventId] = @p5 AND [Handler] = @p6 AND [State] <> @p7;
-- clean dead letters
SELECT [Id] FROM [events].[KnowrithmEventWork] WHERE [Application] = @p0 AND [Account] = @p1 AND [State] = @p2 AND [EndedAt] < @p3 ORDER BY [Id] OFFSET 0 ROWS FETCH NEXT 500 ROWS ONLY;
DELETE FROM [events].[KnowrithmEventWork] WHERE [Application] = @p0 AND [Account] = @p1 AND [State] = @p2 AND [EndedAt] < @p3 AND [Id] IN (@p4);
-- clean events
SELECT [Id], [ReceivedAt], CASE WHEN [Body] IS NULL THEN 0 ELSE 1 END FROM [events].[KnowrithmEvents]
WHERE [Application] = @p0 AND [Account] = @p1 AND [ReceivedAt] < @p2 AND [ReceivedAt] >= @p3
AND ([ReceivedAt] > @p4 OR [Id] > @p5) ORDER BY [ReceivedAt], [Id] OFFSET 0 ROWS FETCH NEXT 500 ROWS ONLY;
DELETE FROM [events].[KnowrithmEventWork] WHERE [State] = @p0 AND [EventId] IN (SELECT o.[Id] FROM [events].[KnowrithmEvents] o WHERE o.[Id] IN (@p1)
AND NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[EventId] = o.[Id] AND x.[State] <> @p2));
DELETE FROM [events].[KnowrithmEvents] WHERE [Id] IN (@p3) AND NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x WHERE x.[EventId] = [events].[KnowrithmEvents].[Id]);
UPDATE [events].[KnowrithmEvents] SET [Body] = @p4 WHERE [Id] IN (@p5) AND [Body] IS NOT NULL AND NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x
WHERE x.[EventId] = [events].[KnowrithmEvents].[Id] AND (x.[State] <> @p6 OR x.[EndedAt] >= @p7));
-- clean subjects
SELECT [Subject], [TouchedAt] FROM [events].[KnowrithmEventSubjects] WHERE [Application] = @p0 AND [Account] = @p1 AND [Subject] > @p2
ORDER BY [Subject] OFFSET 0 ROWS FETCH NEXT 500 ROWS ONLY;
DELETE FROM [events].[KnowrithmEventSubjects] WHERE [Application] = @p0 AND [Account] = @p1 AND [Subject] IN (@p2) AND [TouchedAt] < @p3
AND NOT EXISTS (SELECT 1 FROM [events].[KnowrithmEvents] o WHERE o.[Application] = @p4 AND o.[Account] = @p5 AND o.[Subject] = [events].[KnowrithmEventSubjects].[Subject]);
-- erase
SELECT MIN([List]) FROM [events].[KnowrithmChangeStates] WHERE [Application] = @p0 AND [Account] = @p1 AND [List] >= @p2;
SELECT MIN([List]) FROM [events].[KnowrithmChangeStates] WHERE [Application] = @p0 AND [Account] = @p1 AND [List] > @p2;
UPDATE [events].[KnowrithmChangeStates] SET [Version] = [Version] + 1, [IsGone] = @p0, [Data] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [List] = @p4 AND [Key] = @p5;
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Exclusive', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
UPDATE [events].[KnowrithmEventWork] SET [State] = @p0, [LeaseId] = @p1, [ErrorType] = @p2, [Error] = @p3,
[EndedAt] = @p4
WHERE [Application] = @p5 AND [Account] = @p6 AND [Subject] = @p7;
UPDATE [events].[KnowrithmEvents] SET [Body] = @p0, [RequestId] = @p1 WHERE [Application] = @p2 AND [Account] = @p3 AND [Subject] = @p4;
-- check
UPDATE [events].[KnowrithmEventSubjects] SET [TouchedAt] = @p0 WHERE [Application] = @p1 AND [Account] = @p2 AND [Subject] = @p3;
SELECT [Handler], [State], COUNT(*) FROM [events].[KnowrithmEventWork]
WHERE [Application] = @p0 AND [Account] = @p1 AND [State] IN (@p2, @p3) GROUP BY [Handler], [State];
SELECT [Handler], MIN([DueAt]) FROM [events].[KnowrithmEventWork]
WHERE [Application] = @p0 AND [Account] = @p1 AND [State] = @p2 AND [DueAt] <= @p3 GROUP BY [Handler];
SELECT [Name], [SeenAt], [PausedAt], [PauseReason], [RetiredAt] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p0 AND [Account] = @p1;
-- checkpoint
SELECT [Version], [Text] FROM [events].[KnowrithmChangeFeeds] WHERE [Application] = @p0 AND [Account] = @p1 AND [Name] = @p2;
-- take a lease
UPDATE [events].[KnowrithmChangeFeeds] SET [LeaseUntil] = @p0 + ([LeaseUntil] - [LeaseWrittenAt]), [LeaseWrittenAt] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4 AND [LeaseWrittenAt] > @p5;
UPDATE [events].[KnowrithmChangeFeeds] SET [LeaseHolder] = @p0, [LeaseUntil] = @p1, [LeaseWrittenAt] = @p2
WHERE [Application] = @p3 AND [Account] = @p4 AND [Name] = @p5 AND ([LeaseHolder] IS NULL OR [LeaseHolder] = @p6 OR [LeaseUntil] <= @p7);
-- take a lease that nobody had
UPDATE [events].[KnowrithmChangeFeeds] SET [LeaseUntil] = @p0 + ([LeaseUntil] - [LeaseWrittenAt]), [LeaseWrittenAt] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4 AND [LeaseWrittenAt] > @p5;
UPDATE [events].[KnowrithmChangeFeeds] SET [LeaseHolder] = @p0, [LeaseUntil] = @p1, [LeaseWrittenAt] = @p2
WHERE [Application] = @p3 AND [Account] = @p4 AND [Name] = @p5 AND ([LeaseHolder] IS NULL OR [LeaseHolder] = @p6 OR [LeaseUntil] <= @p7);
INSERT INTO [events].[KnowrithmChangeFeeds] ([Application], [Account], [Name], [Version], [LeaseHolder], [LeaseUntil], [LeaseWrittenAt])
SELECT @p0, @p1, @p2, @p3, @p4, @p5, @p6 WHERE NOT EXISTS (SELECT 1 FROM [events].[KnowrithmChangeFeeds] k WHERE k.[Application] = @p7 AND k.[Account] = @p8 AND k.[Name] = @p9);
-- give back a lease that another has
UPDATE [events].[KnowrithmChangeFeeds] SET [LeaseUntil] = @p0 + ([LeaseUntil] - [LeaseWrittenAt]), [LeaseWrittenAt] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4 AND [LeaseWrittenAt] > @p5;
UPDATE [events].[KnowrithmChangeFeeds] SET [LeaseHolder] = @p0, [LeaseUntil] = @p1, [LeaseWrittenAt] = @p2
WHERE [Application] = @p3 AND [Account] = @p4 AND [Name] = @p5 AND ([LeaseHolder] IS NULL OR [LeaseHolder] = @p6 OR [LeaseUntil] <= @p7);
SELECT COUNT(*) FROM [events].[KnowrithmChangeFeeds] WHERE [Application] = @p0 AND [Account] = @p1 AND [Name] = @p2;
-- a first checkpoint
UPDATE [events].[KnowrithmChangeFeeds] SET [Version] = @p0, [Text] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4 AND [Version] = @p5;
INSERT INTO [events].[KnowrithmChangeFeeds] ([Application], [Account], [Name], [Version], [Text])
SELECT @p0, @p1, @p2, @p3, @p4 WHERE NOT EXISTS (SELECT 1 FROM [events].[KnowrithmChangeFeeds] k WHERE k.[Application] = @p5 AND k.[Account] = @p6 AND k.[Name] = @p7);
-- append events of new subjects
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Shared', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
SELECT s.[Subject] AS subject, s.[Last] FROM [events].[KnowrithmEventSubjects] s WITH (UPDLOCK, ROWLOCK)
WHERE s.[Application] = @p0 AND s.[Account] = @p1 AND s.[Subject] IN (@p2, @p3) ORDER BY s.[Subject];
SELECT [Key] AS known FROM [events].[KnowrithmEvents] WHERE [Application] = @p4 AND [Account] = @p5 AND [Key] IN (@p6, @p7);
SELECT [Name] AS handler, [Types], [IsFallback] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p8 AND [Account] = @p9 AND [RetiredAt] IS NULL;
INSERT INTO [events].[KnowrithmEventSubjects] ([Application], [Account], [Subject], [Last], [TouchedAt])
VALUES (@p0, @p1, @p2, @p3, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())),
(@p4, @p5, @p6, @p7, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()));
INSERT INTO [events].[KnowrithmEvents] ([Id], [Application], [Account], [Key], [Type], [IsUnknown], [Subject], [Sequence],
[Body], [Source], [RequestId], [ReceivedAt], [SenderTrace], [ReceiverTrace])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16,
@p17, @p18, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p19, @p20),
(@p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29,
@p30, @p31, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p32, @p33);
-- find states
SELECT [Key], [Version], [Pass], [IsGone], [Data] FROM [events].[KnowrithmChangeStates] WHERE [Application] = @p0 AND [Account] = @p1 AND [List] = @p2 AND [Key] IN (@p3, @p4);
-- list states
SELECT [Key], [Version], [Pass], [IsGone], [Data] FROM [events].[KnowrithmChangeStates] WHERE [Application] = @p0 AND [Account] = @p1 AND [List] = @p2 AND [IsGone] = @p3 AND [Pass] < @p4 AND [Key] > @p5
ORDER BY [Key] OFFSET 0 ROWS FETCH NEXT 100 ROWS ONLY;
-- count states
SELECT COUNT(*), COALESCE(SUM(CASE WHEN [Pass] < @p0 THEN 1 ELSE 0 END), 0) FROM [events].[KnowrithmChangeStates]
WHERE [Application] = @p1 AND [Account] = @p2 AND [List] = @p3 AND [IsGone] = @p4;
-- commit changes
UPDATE [events].[KnowrithmChangeFeeds] SET [Version] = @p0, [Text] = @p1
WHERE [Application] = @p2 AND [Account] = @p3 AND [Name] = @p4 AND [Version] = @p5;
SELECT c.[Key], c.[Version] FROM [events].[KnowrithmChangeStates] c WITH (UPDLOCK, ROWLOCK)
WHERE c.[Application] = @p0 AND c.[Account] = @p1 AND c.[List] = @p2 AND c.[Key] IN (@p3, @p4, @p5, @p6, @p7) ORDER BY c.[Key];
UPDATE [events].[KnowrithmChangeStates] SET [Version] = v.n + 1, [Pass] = CASE WHEN [events].[KnowrithmChangeStates].[Pass] > v.p THEN [events].[KnowrithmChangeStates].[Pass] ELSE v.p END,
[IsGone] = v.g, [Data] = v.d FROM (SELECT @p0 AS k, @p1 AS n, @p2 AS p, @p3 AS g, @p4 AS d) v
WHERE [events].[KnowrithmChangeStates].[Application] = @p5 AND [events].[KnowrithmChangeStates].[Account] = @p6 AND [events].[KnowrithmChangeStates].[List] = @p7 AND [events].[KnowrithmChangeStates].[Key] = v.k AND [events].[KnowrithmChangeStates].[Version] = v.n;
INSERT INTO [events].[KnowrithmChangeStates] ([Application], [Account], [List], [Key], [Version], [Pass], [IsGone], [Data])
SELECT @p0, @p1, @p2, v.k, v.n + 1, v.p, v.g, v.d FROM (SELECT @p3 AS k, @p4 AS n, @p5 AS p, @p6 AS g, @p7 AS d
UNION ALL SELECT @p8, @p9, @p10, @p11, @p12) v;
UPDATE [events].[KnowrithmChangeStates] SET [Pass] = @p0 WHERE [Application] = @p1 AND [Account] = @p2 AND [List] = @p3 AND [Key] IN (@p4, @p5);
DECLARE @locked int; EXEC @locked = sp_getapplock @Resource = N'KnowrithmEventHandlers', @LockMode = 'Shared', @LockOwner = 'Transaction'; IF @locked < 0 THROW 50000, 'deadlock', 1;
SELECT s.[Subject] AS subject, s.[Last] FROM [events].[KnowrithmEventSubjects] s WITH (UPDLOCK, ROWLOCK)
WHERE s.[Application] = @p0 AND s.[Account] = @p1 AND s.[Subject] IN (@p2, @p3) ORDER BY s.[Subject];
SELECT [Key] AS known FROM [events].[KnowrithmEvents] WHERE [Application] = @p4 AND [Account] = @p5 AND [Key] IN (@p6, @p7, @p8);
SELECT [Name] AS handler, [Types], [IsFallback] FROM [events].[KnowrithmEventHandlers] WHERE [Application] = @p9 AND [Account] = @p10 AND [RetiredAt] IS NULL;
INSERT INTO [events].[KnowrithmEventSubjects] ([Application], [Account], [Subject], [Last], [TouchedAt])
VALUES (@p0, @p1, @p2, @p3, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME())),
(@p4, @p5, @p6, @p7, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()));
INSERT INTO [events].[KnowrithmEvents] ([Id], [Application], [Account], [Key], [Type], [IsUnknown], [Subject], [Sequence],
[Body], [Source], [RequestId], [ReceivedAt], [SenderTrace], [ReceiverTrace])
VALUES (@p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16,
@p17, @p18, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p19, @p20),
(@p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29,
@p30, @p31, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p32, @p33),
(@p34, @p35, @p36, @p37, @p38, @p39, @p40, @p41, @p42,
@p43, @p44, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p45, @p46);
INSERT INTO [events].[KnowrithmEventWork] ([Id], [EventId], [Application], [Account], [Handler], [Subject], [Sequence], [State],
[DueAt], [WrittenAt], [Attempts])
SELECT v.i, v.e, @p47, @p48, v.h, v.s, v.q, @p49, CASE WHEN v.b = @p50 OR EXISTS (SELECT 1 FROM [events].[KnowrithmEventWork] x
WHERE x.[Application] = @p51 AND x.[Account] = @p52 AND x.[Handler] = v.h AND x.[Subject] = v.s AND x.[State] = @p53
AND x.[Sequence] < v.q) THEN @p54 ELSE DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()) END, DATEDIFF_BIG(millisecond, '1970-01-01', SYSUTCDATETIME()), @p55 FROM (SELECT @p56 AS i, @p57 AS e, @p58 AS h, @p59 AS s, @p60 AS q, @p61 AS b
UNION ALL SELECT @p62, @p63, @p64, @p65, @p66, @p67
UNION ALL SELECT @p68, @p69, @p70, @p71, @p72, @p73) v;
