-- ARGV: clock, handler
local one = read(handlers, ARGV[2])
if not one then return 0 end
begin()
one.p, one.c, one.b = nil, nil, nil
keep(ARGV[2], one)
return 1
