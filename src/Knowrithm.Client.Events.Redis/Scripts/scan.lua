-- ARGV: clock, how many dead letters to read, handler or '', from, before, the place after which it begins (ended, sequence, number) or '', whether a type is
-- asked for, which, whether all is told or the ids alone, then the only ids, if any
-- Returns the dead letters that match, oldest first, the place of the last one read when there are more, and the time.
local most, from, before = tonumber(ARGV[2]), tonumber(ARGV[4]), tonumber(ARGV[5])
local rows = {}

local after = ARGV[6] ~= '' and { ARGV[6]:match('^(%d+):([^:]*):(.*)$') }
local function isAfter(row)
    if not after then return true end
    local z = number(row.z)
    if z ~= after[1] then return z > after[1] end
    if row.q ~= after[2] then return row.q > after[2] end
    return row.h > after[3]
end

if #ARGV > 9 then
    for i = 10, #ARGV do
        local row = read(work, ARGV[i])
        if row and row.s == DEAD and isAfter(row) then rows[#rows + 1] = row end
    end
else
    local named = ARGV[3] ~= '' and read(handlers, ARGV[3])
    local all = ARGV[3] == '' and numbers(dead) or { named and tostring(named.n) or ARGV[3] }
    for _, h in ipairs(all) do
        local start = after and after[1] .. ':' .. after[2] or number(math.max(0, from))
        local stop = before < NEVER and h .. ':' .. number(math.max(0, before)) or h .. ';'
        for _, member in ipairs(range(dead, '[' .. h .. ':' .. start, '(' .. stop, most + 2)) do
            local row = read(work, h .. '.' .. member:match('[^:]*$'))
            if not row or row.s ~= DEAD then remove(dead, member) elseif isAfter(row) then rows[#rows + 1] = row end
        end
    end
end

table.sort(rows, function(a, b)
    if a.z ~= b.z then return a.z < b.z end
    if a.q ~= b.q then return a.q < b.q end
    return a.h < b.h
end)
local names = {}
for name, one in pairs(registered()) do names[tostring(one.n)] = name end
local result, place = {}, false
for i, row in ipairs(rows) do
    if i > most then break end
    if #rows > most then place = number(row.z) .. ':' .. row.q .. ':' .. row.h end
    local name = names[row.h] or row.h
    if row.z >= from and row.z < before and (ARGV[3] == '' or ARGV[3] == name) and (ARGV[7] == '0' or ARGV[8] == row.t) then
        if ARGV[9] == '0' then result[#result + 1] = row.h .. '.' .. row.q
        else
            local one = told(row.k, read(events, row.k))
            for _, value in ipairs({ row.h .. '.' .. row.q, name, row.a, row.t, row.e, row.z }) do one[#one + 1] = value end
            result[#result + 1] = one
        end
    end
end
return { result, place, wall }
