-- Stands before every script. KEYS are all that belongs to one owner, in one hash slot; states.lua names those of the change feed. ARGV[1] is the caller's
-- clock in milliseconds, or '' for the server's.
--
-- events     hash: key of an event -> its record: q sequence, t type, u unknown, j subject, o source, i request id, r received, x and y traces,
--            w handlers whose rows wait or are dead, d handlers that are done, z when the last of them ended
-- bodies     hash: key of an event -> its body
-- work       hash: row -> its record: h handler's number, q sequence, k key, j subject, d due, l lease, o owner of the lease, a attempts, t and e last error,
--            s nothing while it waits or 2 when it is dead, z when it ended
-- handlers   hash: name -> its record: n number, t types, f fallback, r registered, v last seen, x retired, m renamed to, p paused, c why, b next probe,
--            g where adding rows for stored events goes on, ga whether those that ended are due again, also numbers that it had before
-- The sorted sets are ordered by their members:
-- due        handler:due:sequence of the rows that may be claimed: the first that waits of each subject, and those without a subject
-- blocked    handler:due:sequence of the rows behind those
-- queue      handler:subject:sequence of all rows that wait
-- dead       handler:ended:sequence of the dead letters
-- received   received:sequence:key of all events
-- finished   ended:key of the events that nothing waits for and that have a body
-- subjects   subject:sequence:key
-- newest     hash: handler:subject -> the greatest sequence that is done
local meta, handlers, events, bodies, work, due, blocked, queue, dead, received, finished, subjects, newest =
    KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6], KEYS[7], KEYS[8], KEYS[9], KEYS[10], KEYS[11], KEYS[12], KEYS[13]
local call, pack, decode = redis.call, cmsgpack.pack, cmsgpack.unpack
local DEAD, NEVER, FORMAT = 2, 253402300799999, '1'

local state = call('HMGET', meta, 'format', 'tick', 'offset')
local isFresh = not state[1]
if not isFresh and state[1] ~= FORMAT then return redis.error_reply('KNOWRITHMFORMAT ' .. state[1]) end

local function number(value) return string.format('%015.0f', value) end

local function read(hash, field)
    local value = call('HGET', hash, field)
    return value and decode(value)
end

-- The wall's time is what people read; ticks are what is waited for. They never go back: what is to wait while the clock is set back waits for as long.
local wall = tonumber(ARGV[1])
if not wall then
    local time = call('TIME')
    wall = time[1] * 1000 + math.floor(time[2] / 1000)
end
local offset, last = tonumber(state[3] or 0), tonumber(state[2] or 0)
local tick = wall + offset
if tick < last then
    offset, tick = offset + last - tick, last
    redis.pcall('HSET', meta, 'offset', offset)
    local all = call('HGETALL', handlers)
    for i = 1, #all, 2 do
        local one = decode(all[i + 1])
        if one.b then
            one.b = tick
            redis.pcall('HSET', handlers, all[i], pack(one))
        end
    end
end

-- When memory is full, Redis refuses a script whose first write needs some, whole. One whose first write needs none may go on: what is in the store can be
-- handled and ended, and only an append is refused. So a removal comes first, and this last.
local function save() call('HSET', meta, 'tick', tick) end

-- Where nothing is removed.
local function begin() call('ZREM', queue, '') end

local function has(list, h) return string.find(list, ',' .. h .. ',', 1, true) ~= nil end
local function with(list, h) return has(list, h) and list or list .. h .. ',' end
local function without(list, h)
    local from, to = string.find(list, ',' .. h .. ',', 1, true)
    return from and list:sub(1, from) .. list:sub(to + 1) or list
end

local function range(set, from, to, count) return call('ZRANGEBYLEX', set, from, to, 'LIMIT', 0, count) end
local function add(set, member) return call('ZADD', set, 0, member) end
local function remove(set, member) return call('ZREM', set, member) == 1 end

local function write(row) call('HSET', work, row.h .. '.' .. row.q, pack(row)) end
local function duePlace(row) return row.h .. ':' .. number(row.d) .. ':' .. row.q end
local function queuePlace(row) return row.h .. ':' .. (row.j or '') .. ':' .. row.q end
local function deadPlace(row) return row.h .. ':' .. number(row.z) .. ':' .. row.q end

-- The first row of a subject that waits for a handler. A place whose row somebody else has removed or changed is given up, and the next row may go.
local function first(h, subject)
    local prefix, isGivenUp = h .. ':' .. subject, false
    while true do
        local member = range(queue, '[' .. prefix .. ':', '(' .. prefix .. ';', 1)[1]
        if not member then return nil end
        local row = read(work, h .. '.' .. member:sub(#prefix + 2))
        if row and not row.s then
            if isGivenUp and remove(blocked, duePlace(row)) then add(due, duePlace(row)) end
            return row
        end
        isGivenUp = remove(queue, member)
    end
end

-- Makes a row wait until a time: as the first of its subject, whose former first is then behind it, or behind that one.
local function wait(row, time)
    row.d = time
    local before = row.j and first(row.h, row.j)
    if before and before.q > row.q and remove(due, duePlace(before)) then add(blocked, duePlace(before)) end
    add(before and before.q < row.q and blocked or due, duePlace(row))
    add(queue, queuePlace(row))
    write(row)
end

-- Makes a row that waits due at another time.
local function move(row, time)
    local set = due
    if not remove(due, duePlace(row)) and remove(blocked, duePlace(row)) then set = blocked end
    row.d = time
    add(set, duePlace(row))
    write(row)
end

-- Takes a row from those that wait, and lets the next of its subject go.
local function leave(row)
    local isFirst = remove(due, duePlace(row))
    if not isFirst then remove(blocked, duePlace(row)) end
    remove(queue, queuePlace(row))
    local next = isFirst and row.j and first(row.h, row.j)
    if next and remove(blocked, duePlace(next)) then add(due, duePlace(next)) end
end

-- Records in the event that a row is open, done, or gone.
local function open(event, row)
    if event.z then
        remove(finished, number(event.z) .. ':' .. row.k)
        event.z = nil
    end
    event.w, event.d = with(event.w, row.h), without(event.d, row.h)
    call('HSET', events, row.k, pack(event))
end
local function close(row, isDone)
    call('HDEL', work, row.h .. '.' .. row.q)
    local event = read(events, row.k)
    if not event or event.q ~= row.q then return end
    event.w = without(event.w, row.h)
    if isDone then event.d = with(event.d, row.h) end
    if event.w == ',' then
        event.z = wall
        add(finished, number(wall) .. ':' .. row.k)
    end
    call('HSET', events, row.k, pack(event))
end

-- The row of a claim that is still the current one. Its handler may have got the number of another one meanwhile.
local function held(id, lease)
    local row = read(work, id)
    if not row then
        local h, q = id:match('^(.*)%.([^.]*)$')
        local to = h and call('HGET', meta, 'alias:' .. h)
        row = to and read(work, to .. '.' .. q)
    end
    return row and not row.s and row.l == lease and row
end

local function registered()
    local all, flat = {}, call('HGETALL', handlers)
    for i = 1, #flat, 2 do all[flat[i]] = decode(flat[i + 1]) end
    return all
end
local function keep(name, handler) call('HSET', handlers, name, pack(handler)) end

-- The handlers that take an event: those that name it, or else the fallbacks. As HandlerSubscription.For.
local function takers(all, type, isUnknown)
    local own, fallbacks = {}, {}
    for name, one in pairs(all) do
        local types = '\n' .. one.t .. '\n'
        if not one.x and (types:find('\n*\n', 1, true) or (isUnknown and types:find('\n?\n', 1, true)) or types:find('\n' .. type .. '\n', 1, true)) then
            local list = one.f and fallbacks or own
            list[#list + 1] = name
        end
    end
    return #own > 0 and own or fallbacks
end

-- What comes before the first colon in the members of a set: the handlers that have rows there, whoever knows them.
local function numbers(set)
    local found, from = {}, '-'
    while true do
        local member = range(set, from, '+', 1)[1]
        if not member then return found end
        found[#found + 1] = member:match('^[^:]*')
        from = '[' .. found[#found] .. ';'
    end
end

local function optional(text) return text ~= '' and text or nil end

-- What is told of an event, in the order in which RedisReply reads it.
local function told(key, event)
    if not event then return { '', '', 0, false, false, 0, false, 0, false, false } end
    return {
        key, event.t, event.u and 1 or 0, event.j or false, call('HGET', bodies, key), event.o, event.i or false, event.r, event.x or false, event.y or false,
    }
end

-- Appends the event whose key, type, unknown, subject, body, source, request id, sender's trace and receiver's trace stand in ARGV from a place on, with a row
-- for each handler that takes it, of those that are registered. Returns 1, or 0 for an event that is known.
local function append(at, all)
    local key, subject = ARGV[at], optional(ARGV[at + 3])
    if call('HEXISTS', events, key) == 1 then return 0 end

    -- The first write: refused when memory is full, and then nothing has happened.
    local q = string.format('%016.0f', call('HINCRBY', meta, 'sequence', 1))
    if isFresh then call('HSET', meta, 'format', FORMAT) end
    local event = {
        q = q, t = ARGV[at + 1], u = ARGV[at + 2] == '1', j = subject, o = tonumber(ARGV[at + 5]), i = optional(ARGV[at + 6]), r = wall,
        x = optional(ARGV[at + 7]), y = optional(ARGV[at + 8]), w = ',', d = ',',
    }
    for _, name in ipairs(takers(all, event.t, event.u)) do
        local h = tostring(all[name].n)
        event.w = event.w .. h .. ','
        wait({ h = h, q = q, k = key, j = subject, a = 0 }, tick)
    end
    call('HSET', bodies, key, ARGV[at + 4])
    add(received, number(wall) .. ':' .. q .. ':' .. key)
    if subject then add(subjects, subject .. ':' .. q .. ':' .. key) end
    if event.w == ',' then
        event.z = wall
        add(finished, number(wall) .. ':' .. key)
    end
    call('HSET', events, key, pack(event))
    return 1
end
