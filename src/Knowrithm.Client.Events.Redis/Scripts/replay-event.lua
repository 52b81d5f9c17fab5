-- ARGV: clock, handler, key of an event. Makes the event due again for the handler, unless it waits already, has no body, or is not taken.
-- Returns 1 or 0, or -1 when the handler is not registered.
if not one or one.x then return -1 end
local event = read(events, ARGV[3])
if not event or not fill(ARGV[3], event, true) then return 0 end
save()
return 1
