# Leading a group.
host-which-scenario = Which scenario? For example: veerkracht host reporter-calls
host-nothing-to-resume = There is no group session to go on with. “veerkracht records” shows them all.
host-road-gone = The scenario has changed and the group's road is no longer there: “{ $at }” is gone. The record is kept; start again to lead the new version.
host-port-taken = Port { $port } is taken: another program listens there, perhaps an earlier “veerkracht host”. Close it, or give another port with --port.
host-port-refused = We may not listen on port { $port } ({ $why }). Give another with --port, such as 4800.
host-no-network = The room cannot open: { $why }
host-moved = Port 4800 is taken, so the room has another address now. Phones of an earlier start do not find it by themselves; let them scan the code again.
