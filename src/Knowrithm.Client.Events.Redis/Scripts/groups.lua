-- ARGV: clock, the place after which it begins or '', how many dead letters to go over
-- Returns for each handler and type of error among them the handler's name, the type, how many, when the oldest and the newest ended; and where to go on, or
-- false at the end.
local names = {}
for name, one in pairs(registered()) do names[tostring(one.n)] = name end
local members = range(dead, ARGV[2] == '' and '-' or '(' .. ARGV[2], '+', tonumber(ARGV[3]))
local groups, order = {}, {}
for _, member in ipairs(members) do
    local h, q = member:match('^([^:]*):.*:([^:]*)$')
    local row = read(work, h .. '.' .. q)
    if row and row.s == DEAD then
        local type = row.t or ''
        local key = h .. ':' .. type
        local group = groups[key]
        if not group then
            group = { names[h] or h, type, 0, row.z, row.z }
            groups[key], order[#order + 1] = group, group
        end
        group[3], group[4], group[5] = group[3] + 1, math.min(group[4], row.z), math.max(group[5], row.z)
    end
end
return { order, #members == tonumber(ARGV[3]) and members[#members] }
