-- ARGV: clock, subject. Removes what is known of its events but their keys, and ends their rows; and what the change feed remembers of it.
-- Returns how many events.
local members, count = call('ZRANGEBYLEX', subjects, '[' .. ARGV[2] .. ':', '(' .. ARGV[2] .. ';'), 0
for _, member in ipairs(members) do
    local q, key = member:match(':([^:]*):([^:]*)$')
    local event = read(events, key)
    if event and event.q == q then
        call('HDEL', bodies, key)
        if event.z then remove(finished, number(event.z) .. ':' .. key) end
        for h in event.w:gmatch('[^,]+') do
            local row = read(work, h .. '.' .. q)
            if row then
                if row.s == DEAD then remove(dead, deadPlace(row)) elseif not row.s then leave(row) end
                call('HDEL', work, h .. '.' .. q)
            end
            event.d = with(event.d, h)
        end
        event.w, event.i, event.z = ',', nil, wall
        add(finished, number(wall) .. ':' .. key)
        call('HSET', events, key, pack(event))
        count = count + 1
    end
end

local isKnown, flat = false, call('HGETALL', lists)
for i = 2, #flat, 2 do
    local n = decode(flat[i]).n
    local field = n and place(n, ARGV[2])
    local state = n and read(states, field)
    if state and (call('HDEL', snapshots, field) == 1 or not state.g) then
        if not state.g then
            remove(present, field)
            recount(n, state.p, -1)
        end
        state.v, state.g, isKnown = state.v + 1, true, true
        call('HSET', states, field, pack(state))
    end
end
if count > 0 or isKnown then save() end
return count
