-- ARGV: clock, row, lease, the error's type, its text
local row = held(ARGV[2], ARGV[3])
if not row then return 0 end
leave(row)
row.l, row.o, row.s, row.z, row.t, row.e = nil, nil, DEAD, wall, ARGV[4], ARGV[5]
add(dead, deadPlace(row))
write(row)
save()
return 1
