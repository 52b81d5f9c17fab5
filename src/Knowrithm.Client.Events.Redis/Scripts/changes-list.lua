-- ARGV: clock, list, pass, the key after which it begins or '', how many states, how many to go over
-- Returns states of items that were not deleted and that no pass from the stated one on has found, ordered by key, and where to go on, or false at the end.
local one, result = read(lists, ARGV[2]), {}
local all, unseen = 0, 0
if one and one.n then all, unseen = counts(one.n, ARGV[3]) end
if unseen == 0 then return { result, false } end

local n, most, over = one.n, tonumber(ARGV[5]), tonumber(ARGV[6])
-- Where each is wanted, no more are read than are returned.
local limit = unseen == all and math.min(most, over) or over
local members = range(present, ARGV[4] == '' and '[' .. n .. ':' or '(' .. place(n, ARGV[4]), '(' .. n .. ';', limit)
local values = #members > 0 and call('HMGET', states, unpack(members)) or {}
local last = false
for i, member in ipairs(members) do
    local key, state = member:sub(#place(n, '') + 1), values[i] and decode(values[i])
    if state and isBefore(state.p, ARGV[3]) then
        if #result == most then return { result, last } end
        result[#result + 1] = stateTold(n, key, state)
    end
    last = key
end
return { result, #members == limit and last }
