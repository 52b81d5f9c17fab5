-- ARGV: clock, handler, reason, after how many ms it is tried or '' for not until it is resumed
-- A handler that pauses itself does not make it more lenient when somebody has paused it, nor push its next probe away.
local one = read(handlers, ARGV[2])
if not one or (one.p and ARGV[4] ~= '') then return 0 end
begin()
one.p, one.c, one.b = one.p or wall, ARGV[3], ARGV[4] ~= '' and tick + tonumber(ARGV[4]) or nil
keep(ARGV[2], one)
save()
return 1
