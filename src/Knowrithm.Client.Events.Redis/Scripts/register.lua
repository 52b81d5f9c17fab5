-- ARGV: clock, whether the instance is starting, then for each handler its name, its types, whether it is a fallback, for how long before its registration it
-- takes events in ms, its old name or '', and when it was registered as far as the instance knows or ''
-- Returns for each handler when it was registered, and whether rows for stored events have to be added.
local all, isStart = registered(), ARGV[2] == '1'
if isFresh then call('HSET', meta, 'format', FORMAT) else begin() end

local function nextNumber() return call('HINCRBY', meta, 'handlers', 1) end

-- Gives the rows of one number to another one, but for those of events that it has a row for.
local function merge(old, new)
    call('HSET', meta, 'alias:' .. old, new)
    local rows = {}
    for _, set in ipairs({ queue, dead }) do
        for _, member in ipairs(call('ZRANGEBYLEX', set, '[' .. old .. ':', '(' .. old .. ';')) do
            local row = read(work, old .. '.' .. member:match('[^:]*$'))
            if row then rows[#rows + 1] = row end
        end
    end
    for _, row in ipairs(rows) do
        local event = read(events, row.k)
        if event and event.q == row.q and not has(event.w, new) and not has(event.d, new) then
            if row.s == DEAD then remove(dead, deadPlace(row)) else leave(row) end
            call('HDEL', work, old .. '.' .. row.q)
            event.w = without(event.w, old)
            row.h = new
            open(event, row)
            if row.s == DEAD then
                add(dead, deadPlace(row))
                write(row)
            else wait(row, row.d) end
        end
    end
end

local function rename(from, to)
    local old, new = all[from], all[to]
    if not old or old.m then return end
    if not new then
        new = { n = old.n, r = wall, p = old.p, c = old.c, b = old.b, g = old.g, ga = old.ga, also = old.also }
        old.n, old.also, old.g, old.ga = nextNumber(), nil, nil, nil
    else
        local span = '[' .. new.n .. ':'
        local isEmpty = #range(queue, span, '(' .. new.n .. ';', 1) == 0 and #range(dead, span, '(' .. new.n .. ';', 1) == 0
        new.also = (new.also or ',') .. (isEmpty and new.n or old.n) .. ','
        if isEmpty then new.n, old.n = old.n, new.n else merge(tostring(old.n), tostring(new.n)) end
        -- A name that had been renamed away itself, or retired, counts again.
        new.m, new.x, new.g, new.ga, old.g, old.ga = nil, nil, new.g or old.g, new.ga or old.ga, nil, nil
    end
    old.m, old.x, all[to] = to, wall, new
    keep(from, old)
end

local result = {}
for i = 3, #ARGV, 6 do
    local name = ARGV[i]
    if isStart and ARGV[i + 4] ~= '' then rename(ARGV[i + 4], name) end
    local one = all[name]
    if not one then
        local at = tonumber(ARGV[i + 5]) or wall
        one = { n = nextNumber(), r = at, g = '[' .. number(math.max(0, at - tonumber(ARGV[i + 3]))) }
    elseif isStart and not one.m then one.x = nil end
    one.t, one.f, one.v, all[name] = ARGV[i + 1], ARGV[i + 2] == '1', wall, one
    keep(name, one)
    result[#result + 1] = { one.r, one.g and 1 or 0 }
end
save()
return result
