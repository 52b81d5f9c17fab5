-- ARGV: clock, handler, how many events
-- Adds a row for each stored event that the handler takes, from where the last run has ended; in a replay those that ended are due again.
-- Returns how many, and whether there are more.
local all = registered()
local one = all[ARGV[2]]
if not one or not one.g then return { 0, 0 } end

local h, count = tostring(one.n), 0
local function isTaken(event)
    for _, name in ipairs(takers(all, event.t, event.u)) do
        if name == ARGV[2] then return true end
    end
end
local function isDone(event)
    if has(event.d, h) then return true end
    for before in (one.also or ''):gmatch('[^,]+') do
        if has(event.d, before) then return true end
    end
end

local members = range(received, one.g, '+', tonumber(ARGV[3]))
for _, member in ipairs(members) do
    local q, key = member:sub(17, 32), member:sub(34)
    local event = read(events, key)
    if event and event.q == q and call('HEXISTS', bodies, key) == 1 and isTaken(event) then
        local row = has(event.w, h) and read(work, h .. '.' .. q)
        if row then
            if one.ga and row.s == DEAD then
                remove(dead, deadPlace(row))
                row.s, row.z, row.a = nil, nil, 0
                wait(row, tick)
                count = count + 1
            end
        elseif not has(event.w, h) and (one.ga or not isDone(event)) then
            row = { h = h, q = q, k = key, j = event.j, a = 0 }
            open(event, row)
            wait(row, tick)
            count = count + 1
        end
    end
end
local isMore = #members == tonumber(ARGV[3])
if isMore then one.g = '(' .. members[#members] else one.g, one.ga = nil, nil end
keep(ARGV[2], one)
save()
return { count, isMore and 1 or 0 }
