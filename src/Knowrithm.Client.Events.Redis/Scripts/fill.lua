-- ARGV: clock, handler, how many events
-- Adds a row for each stored event that the handler takes, from where the last run has ended; in a replay those that ended are due again.
-- Returns how many, and whether there are more.
if not one or not one.g then return { 0, 0 } end

local count = 0
local members = range(received, one.g, '+', tonumber(ARGV[3]))
for _, member in ipairs(members) do
    local q, key = member:sub(17, 32), member:sub(34)
    local event = read(events, key)
    if event and event.q == q and fill(key, event, one.ga) then count = count + 1 end
end
local isMore = #members == tonumber(ARGV[3])
if isMore then one.g = '(' .. members[#members] else one.g, one.ga = nil, nil end
keep(ARGV[2], one)
save()
return { count, isMore and 1 or 0 }
