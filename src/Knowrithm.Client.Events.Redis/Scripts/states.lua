-- Stands after common.lua, before the scripts of the change feed.
--
-- lists      hash: name -> its record: n number, once it has states, v version of its checkpoint, c text
-- states     hash: list's number:key of an item -> its record: v version, p the last pass that found it, g gone
-- snapshots  hash: list's number:key -> what the feed remembers of the item
-- leases     hash: name -> its record: h holder, u until which tick
-- The sorted sets are ordered by their members:
-- present    list:key of the items that were not deleted
-- passes     list:pass:count of each pass that was the last to find some of them, and how many
-- A pass that finds an item as it was writes its record and nothing else. So there is no set of items by pass: that would be two writes more for each item and
-- pass. What a pass has not found is read by going over the records, once at the end of a pass; where all were found, their number says so.
local lists, states, snapshots, leases, present, passes = KEYS[14], KEYS[15], KEYS[16], KEYS[17], KEYS[18], KEYS[19]

-- Passes are texts: a number of Lua's does not hold them all.
local function isBefore(pass, other) return #pass < #other or #pass == #other and pass < other end
local function passPlace(n, pass) return n .. ':' .. string.rep('0', 19 - #pass) .. pass end

local function place(n, key) return n .. ':' .. key end

-- How many items of a list were not deleted, and how many of them no pass from one on has found.
local function counts(n, pass)
    local all = call('ZLEXCOUNT', present, '[' .. n .. ':', '(' .. n .. ';')
    local unseen = all
    for _, member in ipairs(call('ZRANGEBYLEX', passes, '[' .. passPlace(n, pass), '(' .. n .. ';')) do
        unseen = unseen - tonumber(member:match('[^:]*$'))
    end
    return all, unseen
end

-- Changes how many items a pass was the last to find.
local function recount(n, pass, change)
    local prefix = passPlace(n, pass)
    local member = range(passes, '[' .. prefix .. ':', '(' .. prefix .. ';', 1)[1]
    local count = (member and tonumber(member:match('[^:]*$')) or 0) + change
    if member then remove(passes, member) end
    if count > 0 then add(passes, prefix .. ':' .. number(count)) end
end

-- What is told of a state, in the order in which RedisReply reads it.
local function stateTold(n, key, state)
    return { key, state.v, state.p, state.g and 1 or 0, call('HGET', snapshots, place(n, key)) }
end
