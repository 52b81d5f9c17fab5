-- Stands after common.lua, before the scripts that add rows for stored events to the handler in ARGV[2].
local all = registered()
local one = all[ARGV[2]]
local h = one and tostring(one.n)

local function isTaken(event)
    for _, name in ipairs(takers(all, event.t, event.u)) do
        if name == ARGV[2] then return true end
    end
end
local function isDone(event)
    if has(event.d, h) then return true end
    for before in (one.also or ''):gmatch('[^,]+') do
        if has(event.d, before) then return true end
    end
end

-- Adds a row for an event that has a body and that the handler takes; in a replay, one that ended is due again. Returns whether it did.
local function fill(key, event, isReplay)
    if call('HEXISTS', bodies, key) == 0 or not isTaken(event) then return false end
    local row = has(event.w, h) and read(work, h .. '.' .. event.q)
    if row then
        if not isReplay or row.s ~= DEAD then return false end
        remove(dead, deadPlace(row))
        row.s, row.z, row.a = nil, nil, 0
    elseif has(event.w, h) or (isDone(event) and not isReplay) then return false
    else
        row = { h = h, q = event.q, k = key, j = event.j, a = 0 }
        open(event, row)
    end
    wait(row, tick)
    return true
end
