# Shared by the screens and plain text.
player-library = Scenarios to practise
player-yes = yes
player-no = no
player-minutes = { $minutes } minutes
player-level-basic = basic
player-level-advanced = advanced
player-theme-media = media
player-theme-incident = incident
player-theme-radicalisation = radicalisation
player-theme-care = care
player-played = { $times ->
    [one] Played to an ending once
   *[other] Played to an ending { $times } times
  }
player-open = Stopped half-way after { $decisions ->
    [one] one choice
   *[other] { $decisions } choices
  } ({ $when })
player-content-note = Before you start:
player-taken = done already
player-deadline-passed = Time ran out
player-brought = What it brought:
player-price = What it cost:
player-because = Why:
player-source = Source:
player-interrupted = Something comes up.
player-whose = This decision is for: { $roles }
player-time-up = Time is up.
player-partly-translated = Part of this text has not been translated yet.
player-stale-translation = The translation of this text is behind the original.
player-meter = { $label }: { $value } (from { $from } to { $to })
player-exhibit-call = Phone call
player-exhibit-message = Message
player-exhibit-article = Newspaper
player-exhibit-letter = Letter
player-exhibit-post = Online
player-exhibit-note = Note
player-profile = How you went about it
player-road = The road you took
player-or = or:
player-questions = To think about
player-practice = What often helps
player-last = What you chose last time
player-no-last = You have not played this to an ending before.
# Plain text.
player-pick = Type a number or a name, or “quit”.
player-pick-unclear = I do not recognise that. Type a number from the list, or “quit”.
player-content-go-on = Enter to begin, “quit” to stop.
player-plain-deadline = A group has { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } here. Type “deadline” to let the time run out.
player-closed = not possible now: { $reason }
player-prompt = What do you choose? (a number, or “help”)
player-prompt-on = Enter to go on.
player-prompt-ending = Type “again 3” to try another road from choice 3, “answer 1 …” to write something down, or “quit”.
player-profile-line = gained { $gained } times, gave way { $gave } times
player-no-way-back = You are at the beginning.
player-noted = Your note is kept.
player-answered = Your answer is kept.
player-unclear = I do not recognise that. Type the number of a choice, or “help”.
player-plain-help = A number or a name chooses. “back” goes a step back, “note …” writes something down, “last” shows what you chose last time, “quit” stops and keeps everything.
player-left = Everything is kept. Go on with: veerkracht play --resume { $id }
player-left-ended = Everything is kept, under { $id }. Until next time.
