# `preview`: an author plays while the file changes.
preview-line = line { $line }
preview-checking = checking…
preview-findings = Findings
preview-clean-short = nothing found
preview-clean = Nothing was found. This can be played as it is.
preview-unproved-short = nothing found, not all proved
preview-unproved = Nothing was found, but not everything is proved:
preview-errors = { $errors ->
    [one] 1 error
   *[other] { $errors } errors
  }
preview-warnings = { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
  }
preview-both = { preview-errors }, { preview-warnings }
preview-broken = This version has errors. The last good one stands here.
preview-gone = The file cannot be read now. As soon as it can, this goes on.
preview-nothing-yet = This cannot be played yet. Mend the errors among the findings and save, and it starts here by itself.
preview-place-gone = There is no scene `{ $scene }` any more. You are back at the start.
preview-finding-nowhere = This finding does not belong to one scene.
preview-finding-not-yet = Scene `{ $scene }` is not yet in the version you are playing.
preview-plain = After each save, what was found is shown here. The end of the input (Ctrl-D) stops.
# A place in the story.
preview-moderator = For the moderator:
preview-interrupts = This interrupts:
preview-waiting = Injects that may still come:
preview-advice = Advice can come from:
preview-tasks = To write or say oneself:
preview-comes-when = as soon as { $when }
preview-comes-after = after { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }
preview-comes-after-when = { preview-comes-after }, if { $when }
preview-comes-by-hand = when the moderator sends it
preview-comes-by-hand-when = { preview-comes-by-hand }, if { $when }
preview-open-when = open, because { $when }
preview-locked = locked (“{ $reason }”): opens if { $when }
preview-hidden = hidden: appears if { $when }
preview-taken = already taken, and that can be done once
preview-spent = more than is left of the budget
preview-deadline = After { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
  }:
preview-otherwise = when nothing is open
preview-stuck = A group is stuck here: no choice is open, and there is no `otherwise`.
preview-ended = This is an ending. With r you begin again.
preview-not-open = This choice is not open now. With s you change the state.
preview-no-way-back = There is nothing further back.
preview-no-deadline = No deadline is running here.
preview-no-inject = There is no inject that you can send now.
preview-no-advice = Nobody can give advice in this scene now.
preview-no-beginnings = This scenario asks nothing at the start, and nothing comes along from an earlier one.
preview-no-state = This scenario has no variables.
preview-one-language = There is no translation that can be played.
# Lists and keys.
preview-jump = Go to a scene
preview-state = State
preview-beginnings = How it begins
preview-carried = from { $from }
preview-inject = Send an inject
preview-no-scene = No scene is called that.
preview-keys-play = 1-9 Enter choose · g scene · s state · u back · Tab · q leave · ? keys
preview-keys-programme = ↑↓ space read on · l language · Tab findings · q · ? keys
preview-keys-findings = ↑↓ Enter to its scene · Tab to the play · q leave · ? keys
preview-keys-jump = typing searches · ↑↓ Enter go · Esc
preview-keys-state = ↑↓ · ← → changes · v read through · Enter done
preview-keys-beginnings = ↑↓ · ← → changes · Enter begin so · Esc
preview-keys-inject = ↑↓ Enter send · Esc
preview-help-programme =
    ↑ ↓ space: read on
    l: another language
    Tab: to the findings and back
    m: select text with the mouse, or click again
    q or Esc: leave
preview-help-keys =
    1 … 9: choose at once; of ten or more choices, two digits or Enter
    ↑ ↓ Enter: move to a choice and take it, or go on
    u: one step back
    g: go to a scene, with the state as it is
    s: change the state
    v: read one variable through: where it is set and asked
    i: send an inject
    h: read what somebody would say as advice
    d: let the deadline pass
    r: begin again, with a new draw
    a: choose how it begins: the answers, and what comes along from an earlier scenario
    l: another language
    Tab: to the findings and back
    space: read on
    m: select text with the mouse, or click again
    q or Esc: leave
# One variable read through.
preview-through = One variable read through
preview-keys-through = ↑↓ · ← → another variable · Esc
through-begins = begins as { $value }
through-drawn = is drawn at the start
through-carried = comes along from an earlier session, and else begins as { $value }
through-asked = is asked at the start, and else begins as { $value }
through-entering = on entering
through-set = becomes { $change }
through-set-if = becomes { $change } if: { $when }
through-effects-if = does something only if: { $when }
through-read = stands in the text
through-read-if = read if: { $when }
through-open-if = open if: { $when }
through-leads-if = leads to “{ $scene }” if: { $when }
through-comes-if = comes in between if: { $when }
through-resumes = back to the story
through-nowhere = No scene sets it, and nothing depends on it.
through-values = here: { $values }
through-unasked = Only texts ask about this variable, or nothing does, so which values it can have in each scene was not found out.
through-unknown = Which values it can have in each scene is not known: finding out stopped at { $situations } situations. { $why }
through-no-variable = There is no variable `{ $name }`. There are: { $names }
