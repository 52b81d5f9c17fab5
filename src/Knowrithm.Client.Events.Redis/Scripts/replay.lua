-- ARGV: clock, handler, from when in ms. Returns 0 when it is not registered. The rows are added by fill.lua.
local one = read(handlers, ARGV[2])
if not one or one.x then return 0 end
local from = '[' .. number(math.max(0, tonumber(ARGV[3])))
one.g, one.ga = one.g and one.g:sub(2) < from:sub(2) and one.g or from, true
keep(ARGV[2], one)
save()
return 1
