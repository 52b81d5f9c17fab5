-- ARGV: clock, whether an owner that nothing is known of may be new, key, type, unknown, subject, body, source, request id, sender's trace, receiver's trace
-- Returns 1, 0 for an event that is known, or -1 when the owner's handlers have to be registered first: the store was emptied.
local key, subject = ARGV[3], optional(ARGV[6])
if isFresh and ARGV[2] == '0' then return -1 end
if call('HEXISTS', events, key) == 1 then return 0 end

-- The first write: refused when memory is full, and then nothing has happened.
local q = string.format('%016.0f', call('HINCRBY', meta, 'sequence', 1))
if isFresh then call('HSET', meta, 'format', FORMAT) end
local event = {
    q = q, t = ARGV[4], u = ARGV[5] == '1', j = subject, o = tonumber(ARGV[8]), i = optional(ARGV[9]), r = wall, x = optional(ARGV[10]),
    y = optional(ARGV[11]), w = ',', d = ',',
}
local all = registered()
for _, name in ipairs(takers(all, event.t, event.u)) do
    local h = tostring(all[name].n)
    event.w = event.w .. h .. ','
    wait({ h = h, q = q, k = key, j = subject, a = 0 }, tick)
end
call('HSET', bodies, key, ARGV[7])
add(received, number(wall) .. ':' .. q .. ':' .. key)
if subject then add(subjects, subject .. ':' .. q .. ':' .. key) end
if event.w == ',' then
    event.z = wall
    add(finished, number(wall) .. ':' .. key)
end
call('HSET', events, key, pack(event))
save()
return 1
