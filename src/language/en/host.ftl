# Leading a group.
host-which-scenario = Which scenario? For example: veerkracht host reporter-calls
host-nothing-to-resume = There is no group session to go on with. “veerkracht records” shows them all.
host-road-gone = The scenario has changed and the group's road is no longer there: “{ $at }” is gone. The record is kept; start again to lead the new version.
