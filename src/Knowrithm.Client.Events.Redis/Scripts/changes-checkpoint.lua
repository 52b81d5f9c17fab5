-- ARGV: clock, list. Returns the version of its checkpoint, and its text.
local one = read(lists, ARGV[2])
return { one and one.v or 0, one and one.c or false }
