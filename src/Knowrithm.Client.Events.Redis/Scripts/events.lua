-- ARGV: clock, key or '', subject or '', the key of the event after which it begins or '', when that was received, how many events, whether with bodies, from
-- when and before when they were received in ms
-- Returns events, newest first, each with what became of it for its handlers.
local result, count, from, before = {}, tonumber(ARGV[6]), tonumber(ARGV[8]), tonumber(ARGV[9])

local function take(key)
    local event = #result < count and read(events, key)
    if not event or event.r < from or event.r >= before then return end
    local handlings = {}
    for h in event.w:gmatch('[^,]+') do
        local row = read(work, h .. '.' .. event.q)
        if row then handlings[#handlings + 1] = handling(h, row) end
    end
    for h in event.d:gmatch('[^,]+') do handlings[#handlings + 1] = handling(h) end
    result[#result + 1] = record(key, event, ARGV[7] == '1', handlings)
end

if ARGV[2] ~= '' then
    if ARGV[4] == '' then take(ARGV[2]) end
    return result
end

-- Of a subject the set has no times, but its events alone.
local set, prefix = received, ''
if ARGV[3] ~= '' then set, prefix = subjects, ARGV[3] .. ':' end
local lowest = prefix ~= '' and '[' .. prefix or from > 0 and '[' .. number(from) or '-'
local highest = prefix ~= '' and '(' .. ARGV[3] .. ';' or before < NEVER and '(' .. number(before) or '+'
if ARGV[4] ~= '' then
    local after = read(events, ARGV[4])
    if prefix ~= '' then
        if not after then return result end
        highest = '(' .. prefix .. after.q .. ':' .. ARGV[4]
    elseif tonumber(ARGV[5]) < before then highest = '(' .. number(tonumber(ARGV[5])) .. ':' .. (after and after.q .. ':' .. ARGV[4] or '') end
end
while #result < count do
    local members = call('ZREVRANGEBYLEX', set, highest, lowest, 'LIMIT', 0, count)
    for _, member in ipairs(members) do take(member:match('[^:]*$')) end
    if #members < count then break end
    highest = '(' .. members[#members]
end
return result
