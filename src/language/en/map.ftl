# The map of a scenario.
map-about = { $scenes ->
    [one] One scene
   *[other] { $scenes } scenes
  }, { $endings ->
    [one] one ending
   *[other] { $endings } endings
  }, version { $version }
map-alt = The map of “{ $title }”: all scenes and the roads between them, from the start to the endings.
map-start = Start
map-ending = Ending
map-aside = What may interrupt
map-loose = Where nothing leads
map-returns = back to the story
map-back-to = back to “{ $scene }”
map-again = again
map-unreachable = out of reach
map-minutes = { $minutes } min
map-time-up = When the time is up, after { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }
map-otherwise = otherwise
map-otherwise-text = When no choice is left open
map-no-other = When nothing else fits
map-only-if = Only if: { $condition }
map-locked = Locked: “{ $reason }”
map-once = Once
map-drawn = Chance decides: { $part } in { $whole }
condition-and = and
condition-or = or
condition-not = not { $condition }
condition-at-least = { $name } at least { $value }
condition-at-most = { $name } at most { $value }
condition-above = { $name } above { $value }
condition-below = { $name } below { $value }
condition-exactly = { $name } exactly { $value }
condition-other-than = { $name } other than { $value }
condition-carried = something taken along from an earlier scenario
condition-answered = “{ $answer }” answered to “{ $question }”
condition-drawn = drawn so at the start
condition-enough = earlier choices brought enough
condition-little = earlier choices brought little
condition-so = earlier choices turned out so
condition-seen = “{ $scene }” seen
condition-chose = “{ $choice }” chosen in “{ $scene }”
map-comes-when = As soon as: { $condition }
map-comes-after = After { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }
map-comes-after-when = After { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }, if: { $condition }
map-comes-sent = The moderator sends it
map-comes-sent-when = The moderator sends it, if: { $condition }
map-legend = How to read this map
map-legend-decision = here you choose
map-legend-passage = here you read on
map-legend-ending = an ending
map-legend-numbers = the numbers of the choices
map-legend-spine = the road most often taken
map-legend-task = what can be done here; then you are here again
map-legend-spoke = a scene that leads back here
map-legend-width = the wider, the more often taken
map-legend-percent = how likely it is that somebody who picks at random comes here at all
map-legend-dashed = only on a condition
map-legend-deadline = when the time is up
map-legend-drawn = chance decides
map-legend-loop = a choice that comes back here
map-legend-back = back to an earlier scene
map-legend-far = on to a later scene
map-legend-elsewhere = goes on in that field
map-legend-cue = from here on this may interrupt
map-legend-returns = then the story goes on where it was
map-legend-unreachable = out of reach: nobody gets here
map-legend-met = a scene on the road taken, and which one it was
map-legend-gone = the road taken
map-legend-groups = where group A came by; a line says who took which choice
map-legend-left-scene = a scene on a road that was left later
map-legend-left-road = a road that was left later
map-legend-later = stands elsewhere on the map
map-out-needed = These are { $count } maps. Say with --out which folder they go to.
map-cannot-write = “{ $path }” cannot be written
map-sheet = sheet { $sheet } of { $sheets }
map-elsewhere = sheet { $sheet }, { $field }
map-from-sheets = from sheet { $sheets }
map-stopped = The map does not say how often a road is taken: working it out stopped at { $situations } situations. { $why }
map-unsettled = The map does not say how often a road is taken: for this story that cannot be worked out.
map-large = On one sheet of A3 its letters are too small to read. With `--to html` you get sheets that print as they are.
map-sessions = { $count ->
    [one] played once
   *[other] played { $count } times, and each table of a hall counts as one
  }
map-sessions-left-out = { $count ->
    [one] One session does not count: it played a version with other roads.
   *[other] { $count } sessions do not count: they played a version with other roads.
  }
map-no-sessions = There is no session of “{ $title }” to put on the map.
map-traffic-on-paper = Where sessions went stands on a map with --to svg or --to html.
map-legend-traffic-hidden = { $fewest ->
    [1] never taken
   *[other] taken fewer than { $fewest } times, or hidden so that nobody can be recognised
  }
map-legend-traffic = taken { $from } to { $to } times
map-legend-traffic-most = taken { $from } times or more
