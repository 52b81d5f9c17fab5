-- ARGV: clock, handler, how many
-- Returns the events that have been due for the handler the longest, without bodies, each with its state for that handler.
local one = read(handlers, ARGV[2])
local h, result = one and tostring(one.n) or ARGV[2], {}
for _, member in ipairs(range(due, '[' .. h .. ':', '(' .. h .. ':' .. number(tick + 1), tonumber(ARGV[3]))) do
    local row = read(work, h .. '.' .. member:match('[^:]*$'))
    local event = row and not row.s and read(events, row.k)
    if event then result[#result + 1] = record(row.k, event, false, { handling(h, row) }) end
end
return result
