-- ARGV: clock, then rows. Those that are dead are due again, with no attempts counted. Returns how many.
local count = 0
for i = 2, #ARGV do
    local row = read(work, ARGV[i])
    if row and row.s == DEAD then
        remove(dead, deadPlace(row))
        row.s, row.z, row.a = nil, nil, 0
        wait(row, tick)
        count = count + 1
    end
end
if count > 0 then save() end
return count
