# Programmes: scenarios in meetings.
programme-no-scenario = “{ $name }” is a programme, and this needs one scenario. “veerkracht play { $name }” shows which scenarios are in it.
facts-no-scenario = “{ $name }” holds facts, and this needs one scenario. “veerkracht check { $name }” says whether they are sound.
programme-far-none = { $all ->
    [one] one meeting
   *[other] { $all } meetings
  } · first: { $next }
programme-far-some = { $done } of { $all } done · next: { $next }
programme-far-all = { $all ->
    [one] done
   *[other] all { $all } done
  }
programme-mark-done = done
programme-mark-under-way = under way
programme-mark-next = next
programme-played = played
programme-at-home = at home: { $title }
programme-plays = You play: { $titles }
programme-minutes = { $minutes } minutes in all
programme-objectives = What you practise
programme-prepare = Before you begin, for the moderator
programme-bring = What to bring
programme-compare = Compare
programme-compare-how = Lay the roads of two groups through { $titles } side by side, with “veerkracht compare” if you like. Ask each other why, and not who.
programme-agree = To close
programme-home = At home, before the next meeting
programme-partly-translated = Not everything here is translated; the rest is in the author's language.
programme-stale-translation = The original has changed since this translation was made.
programme-not-here = The scenario “{ $id }” is not here. Put its file beside that of the programme.
programme-and = { $first } and { $last }
programme-names = To type: { $ids }
programme-pick = Type the number of a meeting, the name of a scenario, or “quit”.
programme-pick-unclear = I do not recognise that. Type the number of a meeting, the name of a scenario, or “quit”.
programme-keys = ↑↓ pick · Enter play · space read on · ? help · q back
