-- ARGV: clock, row, lease, after how many ms or '' for never, whether the attempt counts, whether there is an error, its type, its text
local row = held(ARGV[2], ARGV[3])
if not row then return 0 end
row.l, row.o = nil, nil
if ARGV[5] == '0' then row.a = row.a - 1 end
if ARGV[6] == '1' then row.t, row.e = ARGV[7], ARGV[8] end
move(row, ARGV[4] == '' and NEVER or tick + tonumber(ARGV[4]))
save()
return 1
