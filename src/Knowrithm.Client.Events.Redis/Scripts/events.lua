-- ARGV: clock, key or '', subject or '', the key of the event after which it begins or '', when that was received, how many events, whether with bodies
-- Returns events, newest first, each with what became of it for its handlers.
local found, count = {}, tonumber(ARGV[6])
if ARGV[2] ~= '' then
    if ARGV[4] == '' then found[1] = ARGV[2] end
else
    local set, lowest, highest = received, '-', '+'
    if ARGV[3] ~= '' then set, lowest, highest = subjects, '[' .. ARGV[3] .. ':', '(' .. ARGV[3] .. ';' end
    if ARGV[4] ~= '' then
        local after = read(events, ARGV[4])
        if ARGV[3] == '' then highest = '(' .. number(tonumber(ARGV[5])) .. ':' .. (after and after.q .. ':' .. ARGV[4] or '')
        elseif after then highest = '(' .. ARGV[3] .. ':' .. after.q .. ':' .. ARGV[4]
        else count = 0 end
    end
    for _, member in ipairs(call('ZREVRANGEBYLEX', set, highest, lowest, 'LIMIT', 0, count)) do found[#found + 1] = member:match('[^:]*$') end
end

local result = {}
for _, key in ipairs(found) do
    local event = read(events, key)
    if event then
        local handlings = {}
        for h in event.w:gmatch('[^,]+') do
            local row = read(work, h .. '.' .. event.q)
            if row then handlings[#handlings + 1] = handling(h, row) end
        end
        for h in event.d:gmatch('[^,]+') do handlings[#handlings + 1] = handling(h) end
        result[#result + 1] = record(key, event, ARGV[7] == '1', handlings)
    end
end
return result
