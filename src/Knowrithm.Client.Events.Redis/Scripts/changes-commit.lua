-- ARGV: clock, whether an owner that nothing is known of may be new, list, pass, whether there is a checkpoint, its name, its version, its text, how many
-- states, how many that were found as they are, then for each state its list, key, version, pass, whether it is gone, and data, then the keys of those that
-- were found, then each event as for append
-- Returns whether it was committed and how many events were appended, or -1 when the owner's handlers have to be registered first: the store was emptied.
if isFresh and ARGV[2] == '0' then return { -1, 0 } end

local known, items, byPlace, at = {}, {}, {}, 11
local function list(name)
    known[name] = known[name] or read(lists, name) or { v = 0 }
    return known[name]
end
-- The item of a list, as it is and as it will be; written once, however often it is named.
local function itemOf(name, key)
    local id = #name .. ':' .. name .. key
    local item = byPlace[id]
    if not item then
        local one = list(name)
        local state = one.n and read(states, place(one.n, key))
        item = { list = one, name = name, key = key, now = state or { v = 0 }, was = state and not state.g and state.p }
        byPlace[id] = item
    end
    return item
end

-- All is read and compared before anything is written.
local checkpoint = ARGV[5] == '1' and list(ARGV[6])
if checkpoint and checkpoint.v ~= tonumber(ARGV[7]) then return { 0, 0 } end
for i = 1, tonumber(ARGV[9]) do
    local item = itemOf(ARGV[at], ARGV[at + 1])
    if item.data or item.now.v ~= tonumber(ARGV[at + 2]) then return { 0, 0 } end
    -- Another step may have found it since it was read, which is not a new version: the later pass counts.
    if not item.now.p or isBefore(item.now.p, ARGV[at + 3]) then item.now.p = ARGV[at + 3] end
    item.now.v, item.now.g, item.data = item.now.v + 1, ARGV[at + 4] == '1' or nil, ARGV[at + 5]
    items[#items + 1], at = item, at + 6
end
for i = 1, tonumber(ARGV[10]) do
    local item = itemOf(ARGV[3], ARGV[at])
    if item.now.v > 0 then
        item.now.p = ARGV[4]
        if not item.data and not item.isFound then items[#items + 1], item.isFound = item, true end
    end
    at = at + 1
end

-- A webhook that was told before changes nothing.
if not checkpoint and at <= #ARGV then
    local isNew = false
    for i = at, #ARGV, 9 do isNew = isNew or call('HEXISTS', events, ARGV[i]) == 0 end
    if not isNew then return { 1, 0 } end
end

-- The first write: refused when memory is full, and then nothing has happened.
save()
if isFresh then
    call('HSET', meta, 'format', FORMAT)
    isFresh = false
end
if checkpoint then
    checkpoint.v, checkpoint.c = checkpoint.v + 1, ARGV[8]
    call('HSET', lists, ARGV[6], pack(checkpoint))
end

local moved = {}
local function move(n, pass, change)
    moved[n] = moved[n] or {}
    moved[n][pass] = (moved[n][pass] or 0) + change
end
for _, item in ipairs(items) do
    local one, now = item.list, item.now
    if not one.n then
        one.n = call('HINCRBY', meta, 'lists', 1)
        call('HSET', lists, item.name, pack(one))
    end
    local field = place(one.n, item.key)
    if item.was then move(one.n, item.was, -1) end
    if not now.g then move(one.n, now.p, 1) end
    if item.was and now.g then remove(present, field) elseif not item.was and not now.g then add(present, field) end
    call('HSET', states, field, pack(now))
    if item.data == '' then call('HDEL', snapshots, field) elseif item.data then call('HSET', snapshots, field, item.data) end
end
for n, passesOf in pairs(moved) do
    for pass, change in pairs(passesOf) do
        if change ~= 0 then recount(n, pass, change) end
    end
end

local appended, all = 0, at <= #ARGV and registered()
for i = at, #ARGV, 9 do appended = appended + append(i, all) end
return { 1, appended }
