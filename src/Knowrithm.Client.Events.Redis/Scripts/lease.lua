-- ARGV: clock, lease, holder, for how long in ms, or 0 to give it back. Returns 0 when another holder has it.
local one = read(leases, ARGV[2]) or { u = 0 }
if one.h ~= ARGV[3] and one.u > tick then return 0 end
if ARGV[4] == '0' then call('HDEL', leases, ARGV[2])
else
    one.h, one.u = ARGV[3], tick + tonumber(ARGV[4])
    call('HSET', leases, ARGV[2], pack(one))
end
save()
return 1
