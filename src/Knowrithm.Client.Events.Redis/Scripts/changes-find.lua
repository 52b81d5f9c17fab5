-- ARGV: clock, list, then keys. Returns the states that there are.
local one, result = read(lists, ARGV[2]), {}
if not one or not one.n then return result end
for i = 3, #ARGV do
    local state = read(states, place(one.n, ARGV[i]))
    if state then result[#result + 1] = stateTold(one.n, ARGV[i], state) end
end
return result
