-- ARGV: clock, list, pass. Returns how many items were not deleted, and how many of those no pass from the stated one on has found.
local one = read(lists, ARGV[2])
if not one or not one.n then return { 0, 0 } end
return { counts(one.n, ARGV[3]) }
