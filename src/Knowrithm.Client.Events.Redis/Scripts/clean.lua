-- ARGV: clock, keys, bodies and dead letters are kept for so many ms, how many of each to remove, where to go on among the keys or ''
-- Returns whether there are more, and where to go on.
local most, isMore = tonumber(ARGV[5]), false
local function before(age) return number(math.max(0, wall - tonumber(age))) end

for _, h in ipairs(numbers(dead)) do
    local members = range(dead, '[' .. h .. ':', '(' .. h .. ':' .. before(ARGV[4]), most)
    isMore = isMore or #members == most
    for _, member in ipairs(members) do
        remove(dead, member)
        local row = read(work, h .. '.' .. member:match('[^:]*$'))
        if row and row.s == DEAD then close(row, false) end
    end
end

local ended = range(finished, '-', '(' .. before(ARGV[3]), most)
isMore = isMore or #ended == most
for _, member in ipairs(ended) do
    remove(finished, member)
    call('HDEL', bodies, member:match('[^:]*$'))
end

-- What still waits is kept, and passed over.
local old = range(received, ARGV[6] == '' and '-' or ARGV[6], '(' .. before(ARGV[2]), most)
isMore = isMore or #old == most
for _, member in ipairs(old) do
    local q, key = member:match(':([^:]*):([^:]*)$')
    local event = read(events, key)
    if not event or event.q ~= q then remove(received, member)
    elseif event.w == ',' then
        remove(received, member)
        call('HDEL', bodies, key)
        call('HDEL', events, key)
        if event.z then remove(finished, number(event.z) .. ':' .. key) end
        if event.j then
            remove(subjects, event.j .. ':' .. q .. ':' .. key)
            if #range(subjects, '[' .. event.j .. ':', '(' .. event.j .. ';', 1) == 0 then
                for _, one in pairs(registered()) do call('HDEL', newest, one.n .. ':' .. event.j) end
            end
        end
    end
end
return { isMore and 1 or 0, #old > 0 and '(' .. old[#old] or ARGV[6] }
