# Leading a group.
host-which-scenario = Which scenario? For example: veerkracht host reporter-calls
host-nothing-to-resume = There is no group session to go on with. “veerkracht records” shows them all.
host-road-gone = The scenario has changed and the group's road is no longer there: “{ $at }” is gone. The record is kept; start again to lead the new version.
host-port-taken = Port { $port } is taken: another program listens there, perhaps an earlier “veerkracht host”. Close it, or give another port with --port.
host-port-refused = We may not listen on port { $port } ({ $why }). Give another with --port, such as 4800.
host-no-network = The room cannot open: { $why }
host-moved = Port 4800 is taken, so the room has another address now. Phones of an earlier start do not find it by themselves; let them scan the code again.

# Before the evening begins, on the screen and in lines.
host-opening = Agree on this first:
host-opening-title = Everybody is here in a personal capacity.
host-opening-stays = What is said here stays here.
host-opening-pass = Anybody may pass, without explaining.
host-opening-names = We use no real names.
host-opening-stop = We choose a stop word. Whoever says it stops everything.
host-terms-tables = { $tables } tables, each on a road of its own
host-terms-confidence = With each vote: are you sure?
host-terms-held = What a choice brings and costs is kept for the debrief
host-terms-shown = What a choice brings and costs is shown at once
host-terms-rehearsal = Rehearsal: { $people } made-up people take part

# Where a choice leads, for the moderator.
host-leads-back = back to { $scene }
host-leads-ending = { $scene } (ending)
host-leads-drawn = drawn: { $scenes }
