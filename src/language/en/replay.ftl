# Walking through a session again.
replay-started = This is where it begins.
replay-answered-first = Answered beforehand: { $question } { $answer }
replay-drawn = Settled beforehand: { $what } is { $value }.
replay-drawn-unnamed = Something was settled beforehand. The story shows what.
replay-chosen = Chosen:
replay-continued = From here it went on.
replay-injected-condition = Something comes up, because of what happened before.
replay-injected-clock = Something comes up: its time has come.
replay-injected-moderator = Something comes up, sent by the moderator.
replay-noted = Written down:
replay-question = Question:
replay-answer = Answer:
replay-rewound = Back to this moment, to try another road. What came after it is kept.
replay-adopted = Went on with version { $version } of the scenario.
replay-ended = This is the ending.
replay-hosted = The group begins.
replay-hosted-tables = Table { $table } of { $tables } begins.
replay-reopened = The program was started again. The time in between does not count.
replay-opened = The group talks about this moment.
replay-slides-shown = All of it was on the screen: time begins.
replay-extended = { $minutes ->
    [one] One more minute to talk.
   *[other] { $minutes } more minutes to talk.
  }
replay-shortened = { $minutes ->
    [one] There is one minute less to talk.
   *[other] There are { $minutes } minutes less to talk.
  }
replay-coming-in = Everything stands still until everybody is here.
replay-killed = Here the program stopped.
replay-paused = A break.
replay-break-until = The break lasts until { $time }.
replay-jump = The computer slept, or its clock was set. The time in between does not count.
replay-stop-word = Somebody said the stop word. Everything stands still.
replay-unpaused = It goes on again.
replay-vote-opened = { $round ->
    [1] The first vote begins.
    [2] The second vote begins.
   *[other] Vote { $round } begins.
  }
replay-vote-roles = Only those vote whose decision it is.
replay-hands = Hands were counted for:
replay-vote-closed = { $round ->
    [1] This is how the first vote went.
    [2] This is how the second vote went.
   *[other] This is how vote { $round } went.
  }
replay-vote-corrected = Hands were miscounted. This is how the vote went.
replay-shown = { $round ->
    [1] Now everybody sees how the first vote went.
    [2] Now everybody sees how the second vote went.
   *[other] Now everybody sees how vote { $round } went.
  }
replay-vote-taken-up = You go on from the same vote.
replay-unsure = { $unsure } unsure
replay-settled-majority = Decided by most votes:
replay-settled-role = Those whose decision it is decided:
replay-settled-moderator = Decided after the talk:
replay-reason = Because:
replay-dissent = Against it:
replay-corrected = The moderator put right how an earlier decision was written down.
replay-corrected-majority = Decided by most votes.
replay-corrected-role = Those whose decision it is decided.
replay-corrected-moderator = It was decided after the talk.
replay-gathered = This table went on with table { $table }.
replay-ended-early = The group stops here, before the story is over.
replay-rescheduled = { $minutes ->
    [one] “{ $inject }” comes when the clock says one minute.
   *[other] “{ $inject }” comes when the clock says { $minutes } minutes.
  }
replay-held = “{ $inject }” comes only when the moderator sends it.
replay-reworded = “{ $inject }”, in other words:
replay-improvised = The moderator tells:
replay-otherwise = Rather something else:
replay-planned = Plan for from now on:
replay-reviewed = What became of an earlier plan:
replay-surveyed = Statements answered ({ $round }).
replay-taken-back = Something that was written down is taken back.
replay-objective = Objective:
replay-rated = How it went:
replay-changed = The scenario has changed since this was played. You see the texts of now.
replay-gone = The road ends here. The scenario has changed, and “{ $at }” is no longer there. What happened next is kept, but cannot be shown here any more.
replay-not-a-session = This holds no whole session. There is nothing to walk through.
replay-nothing = There is nothing to walk through yet.
replay-elsewhere = This was played with the scenario “{ $scenario }”. Name its file as well: veerkracht play PATH --replay { $record }
replay-keys = → next · ← previous · Home End · ↑↓ read · q leave · ? help
replay-help-keys =
    → or space: on to what happened next
    ←: a step back
    Home End: to the beginning or the end
    ↑ ↓: read the text
    m: select text with the mouse, or click again
    q: leave
