-- Stands after common.lua, before the scripts that tell of events and what became of each for its handlers.

local handlerNames = {}
for name, one in pairs(registered()) do
    for h in (one.also or ''):gmatch('[^,]+') do handlerNames[h] = handlerNames[h] or name end
    handlerNames[tostring(one.n)] = name
end

-- Handler, state as EventHandlingState counts it, attempts, error's type, its text, due, ended, in the order in which RedisReply reads it.
local function handling(h, row)
    local name = handlerNames[h] or h
    if not row then return { name, 2, false, false, false, false, false } end
    if row.s == DEAD then return { name, 3, row.a, row.t or false, row.e or false, false, row.z or false } end
    -- What is waited for is counted in ticks, what people read is the wall's time.
    local due = row.d < NEVER and not call('ZSCORE', blocked, duePlace(row)) and row.d - offset
    return { name, row.l and row.d > tick and 1 or 0, row.a, row.t or false, row.e or false, due, false }
end

-- An event in the order in which RedisReply reads it, and the handlings.
local function record(key, event, hasBody, handlings)
    return {
        key, event.t, event.u and 1 or 0, event.j or false, hasBody and call('HGET', bodies, key), event.o, event.i or false, event.r, event.x or false,
        event.y or false, handlings,
    }
end
