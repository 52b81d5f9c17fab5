-- ARGV: clock, whether an owner that nothing is known of may be new, key, type, unknown, subject, body, source, request id, sender's trace, receiver's trace
-- Returns 1, 0 for an event that is known, or -1 when the owner's handlers have to be registered first: the store was emptied.
if isFresh and ARGV[2] == '0' then return -1 end
local appended = append(3, registered())
if appended == 1 then save() end
return appended
