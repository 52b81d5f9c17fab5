-- ARGV: clock, lease in ms, lease, instance, most rows, most bytes, probe interval in ms, a number to begin at, then for each handler its name and 1 or 0 for
-- whether it takes events of one subject in any order
-- Returns false when the owner's handlers have to be registered first, or the rows.
local lease, most, mostBytes = tonumber(ARGV[2]), tonumber(ARGV[5]), tonumber(ARGV[6])
if isFresh then return false end

local claims, bytes = {}, 0
local function claim(row, name, isProbe)
    row.l, row.o, row.a = ARGV[3], ARGV[4], row.a + 1
    move(row, tick + lease)
    local result = told(row.k, read(events, row.k))
    local later = row.j and call('HGET', newest, row.h .. ':' .. row.j)
    for _, value in ipairs({ row.h .. '.' .. row.q, name, row.a, later and later > row.q and 1 or 0, isProbe and 1 or 0 }) do
        result[#result + 1] = value
    end
    bytes = bytes + (result[5] and #result[5] or 0)
    claims[#claims + 1] = result
end

-- The first due rows of a handler, of both sets for one without order.
local function candidates(h, isUnordered, count)
    local from, to = '[' .. h .. ':', '(' .. h .. ':' .. number(tick + 1)
    local members = range(due, from, to, count)
    if isUnordered then
        for _, member in ipairs(range(blocked, from, to, count)) do members[#members + 1] = member end
        table.sort(members)
    end
    return members
end

-- Reads a row by its place. A place whose row somebody else has removed or changed is given up, and what stood behind it goes on.
local function rowAt(member)
    local h, q = member:match('^([^:]*):.*:([^:]*)$')
    local row = read(work, h .. '.' .. q)
    if row and not row.s then return row end
    remove(due, member)
    remove(blocked, member)
    if row and row.j then first(row.h, row.j) elseif row then remove(queue, queuePlace(row)) end
end

local all, open, probes = registered(), {}, {}
for i = 9, #ARGV, 2 do
    local name, one = ARGV[i], all[ARGV[i]]
    -- While rows for stored events are being added, a later one may be there before an earlier one.
    if one and not one.g then
        if not one.p then open[#open + 1] = { name = name, members = candidates(tostring(one.n), ARGV[i + 1] == '1', most) }
        elseif one.b and one.b <= tick then probes[#probes + 1] = { name = name, handler = one, members = candidates(tostring(one.n), ARGV[i + 1] == '1', 1) }
        end
    end
end

-- The same share for each.
local start, place, isLeft = tonumber(ARGV[8]), 1, true
while isLeft and #claims < most and bytes < mostBytes do
    isLeft = false
    for i = 1, #open do
        local one = open[(start + i) % #open + 1]
        local member = one.members[place]
        if member and #claims < most and bytes < mostBytes then
            isLeft = true
            local row = rowAt(member)
            if row then claim(row, one.name, false) end
        end
    end
    place = place + 1
end
for _, one in ipairs(probes) do
    local row = one.members[1] and #claims < most and rowAt(one.members[1])
    if row then
        claim(row, one.name, true)
        one.handler.b = tick + tonumber(ARGV[7])
        keep(one.name, one.handler)
    end
end
if #claims > 0 then save() end
return claims
