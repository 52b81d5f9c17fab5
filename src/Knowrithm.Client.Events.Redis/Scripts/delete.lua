-- ARGV: clock, then rows. Those that are dead are removed. Returns how many.
local count = 0
for i = 2, #ARGV do
    local row = read(work, ARGV[i])
    if row and row.s == DEAD then
        remove(dead, deadPlace(row))
        close(row, false)
        count = count + 1
    end
end
return count
