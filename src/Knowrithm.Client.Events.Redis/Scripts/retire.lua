-- ARGV: clock, handler, how many rows
-- Retires a handler and removes some of its rows that wait. Returns how many, and whether there are more.
local one = read(handlers, ARGV[2])
if not one then return { 0, 0 } end
begin()
one.x, one.g, one.ga = one.x or wall, nil, nil
keep(ARGV[2], one)
local members = range(queue, '[' .. one.n .. ':', '(' .. one.n .. ';', tonumber(ARGV[3]))
local count = 0
for _, member in ipairs(members) do
    local row = read(work, one.n .. '.' .. member:match('[^:]*$'))
    if row and not row.s then
        leave(row)
        close(row, false)
        count = count + 1
    else call('ZREM', queue, member) end
end
save()
return { count, #members == tonumber(ARGV[3]) and 1 or 0 }
