-- ARGV: clock, row, lease, the handler whose probe it was or ''
local row = held(ARGV[2], ARGV[3])
if not row then return 0 end
leave(row)
close(row, true)
if row.j then
    local field = row.h .. ':' .. row.j
    local later = call('HGET', newest, field)
    if not later or later < row.q then call('HSET', newest, field, row.q) end
end
-- One that somebody has paused meanwhile stays so.
local probed = ARGV[4] ~= '' and read(handlers, ARGV[4])
if probed and probed.b then
    probed.p, probed.c, probed.b = nil, nil, nil
    keep(ARGV[4], probed)
end
save()
return 1
