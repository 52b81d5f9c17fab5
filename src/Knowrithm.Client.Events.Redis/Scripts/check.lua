-- ARGV: clock. Writes something, and returns the time and for each handler that is registered or has rows its counts and ages.
call('HSET', meta, 'probe', wall)
local all, known = registered(), {}
for _, one in pairs(all) do known[tostring(one.n)] = true end
for _, set in ipairs({ queue, dead }) do
    for _, h in ipairs(numbers(set)) do
        if not known[h] then known[h], all[h] = true, { n = h } end
    end
end

local result = {}
for name, one in pairs(all) do
    local from, to = '[' .. one.n .. ':', '(' .. one.n .. ';'
    local oldest
    for _, set in ipairs({ due, blocked }) do
        local member = range(set, from, to, 1)[1]
        local at = member and tonumber(member:match(':(%d+):'))
        if at and at <= tick and (not oldest or at < oldest) then oldest = at end
    end
    result[#result + 1] = {
        name, call('ZLEXCOUNT', queue, from, to), oldest and tick - oldest or false, call('ZLEXCOUNT', dead, from, to), one.p or false, one.c or false,
        one.v or false, one.x and 1 or 0,
    }
end
return { wall, result }
