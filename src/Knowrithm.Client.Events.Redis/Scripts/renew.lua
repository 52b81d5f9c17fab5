-- ARGV: clock, row, lease, for how long in ms
local row = held(ARGV[2], ARGV[3])
if not row then return 0 end
move(row, tick + tonumber(ARGV[4]))
save()
return 1
