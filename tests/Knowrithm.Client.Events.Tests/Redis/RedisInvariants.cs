using StackExchange.Redis;

namespace Knowrithm.Client.Events.Tests;

/// <summary>What is true of an owner's keys after every script.</summary>
internal static class RedisInvariants
{
    private const string Script =
        """

        local wrong = {}
        local function expect(value, what) if not value then wrong[#wrong + 1] = what end end
        local function contains(set, member) return call('ZSCORE', set, member) ~= false end
        local waiting, ended, firsts = 0, 0, {}
        for _, id in ipairs(call('HKEYS', work)) do
            local row = read(work, id)
            local event = read(events, row.k)
            expect(id == row.h .. '.' .. row.q, id .. ' is stored under another name')
            expect(event and event.q == row.q and has(event.w, row.h), id .. ' is not open in its event')
            if row.s == DEAD then
                ended = ended + 1
                expect(contains(dead, deadPlace(row)), id .. ' is not among the dead')
            else
                waiting = waiting + 1
                expect(contains(queue, queuePlace(row)), id .. ' is not in the queue')
                local subject = row.h .. ':' .. (row.j or row.q)
                if not firsts[subject] or row.q < firsts[subject].q then firsts[subject] = row end
            end
        end
        for _, id in ipairs(call('HKEYS', work)) do
            local row = read(work, id)
            if row.s ~= DEAD then
                local isFirst = firsts[row.h .. ':' .. (row.j or row.q)].q == row.q
                expect(contains(due, duePlace(row)) == isFirst, id .. (isFirst and ' may not go' or ' goes too early'))
                expect(contains(blocked, duePlace(row)) == not isFirst, id .. (isFirst and ' is held up' or ' is nowhere'))
            end
        end
        expect(call('ZCARD', due) + call('ZCARD', blocked) == waiting, 'there are places without rows')
        expect(call('ZCARD', queue) == waiting, 'the queue has rows that do not wait')
        expect(call('ZCARD', dead) == ended, 'there are dead letters without rows')
        for _, key in ipairs(call('HKEYS', events)) do
            local event = read(events, key)
            expect(contains(received, number(event.r) .. ':' .. event.q .. ':' .. key), key .. ' was not received')
            expect(not event.j or contains(subjects, event.j .. ':' .. event.q .. ':' .. key), key .. ' is missing from its subject')
            expect((event.w == ',') == (event.z ~= nil), key .. ' does not know whether it has ended')
            for h in event.w:gmatch('[^,]+') do
                expect(read(work, h .. '.' .. event.q), key .. ' has no row ' .. h)
                expect(not has(event.d, h), key .. ' waits and is done for ' .. h)
            end
            if event.z and call('HEXISTS', bodies, key) == 1 then expect(contains(finished, number(event.z) .. ':' .. key), key .. ' never expires') end
        end
        expect(call('ZCARD', received) == call('HLEN', events), 'there are receipts without events')
        for _, key in ipairs(call('HKEYS', bodies)) do expect(read(events, key), key .. ' has a body and no event') end

        local found, items = {}, 0
        for _, field in ipairs(call('HKEYS', states)) do
            local one = read(states, field)
            expect(one.v > 0, field .. ' was never written')
            expect(contains(present, field) == not one.g, field .. (one.g and ' is there and gone' or ' is missing'))
            if not one.g then
                local pass = passPlace(field:match('^[^:]*'), one.p)
                found[pass], items = (found[pass] or 0) + 1, items + 1
            end
        end
        expect(call('ZCARD', present) == items, 'there are items without states')
        for _, member in ipairs(call('ZRANGE', passes, 0, -1)) do
            local pass, count = member:match('^(.*):([^:]*)$')
            expect(found[pass] == tonumber(count), member .. ' is miscounted')
            found[pass] = nil
        end
        expect(next(found) == nil, 'a pass is not counted')
        for _, field in ipairs(call('HKEYS', snapshots)) do expect(call('HEXISTS', states, field) == 1, field .. ' is remembered and has no state') end
        return wrong
        """;

    public static async Task CheckAsync(IConnectionMultiplexer connection, EventOwner owner, TimeProvider clock) =>
        Assert.Empty((string?[])(await RedisStores.RunAsync(connection, owner, clock, Script))!);
}
