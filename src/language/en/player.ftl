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
player-theme-threat = threat
player-theme-converts = converts
player-theme-pressure = pressure
player-theme-money = money
player-theme-governance = governance
player-theme-openness = openness
player-theme-polarisation = polarisation
player-theme-grief = grief
player-theme-school = school
player-theme-speakers = speakers
player-theme-youth = young people
player-theme-authorities = authorities
player-theme-trust = trust
player-theme-privacy = privacy
player-again = { $weeks } weeks ago. Playing it once more helps to keep it; half an hour will do.
player-again-months = { $months } months ago. Playing it once more helps to keep it; half an hour will do.
player-again-first = Look out for “{ $title }”: that divided you most.
player-played = { $times ->
    [one] Played to an ending once
   *[other] Played to an ending { $times } times
  }
player-open = Stopped halfway after { $decisions ->
    [one] one choice
   *[other] { $decisions } choices
  } ({ $when })
player-content-note = Before you start:
player-taken = done already
player-left-choices = Choices left
player-left-minutes = Minutes left
player-spent-choices = your choices here are used up
player-spent-minutes = it takes { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  }, more than is left
player-deadline-passed = Time ran out
player-brought = What it brought:
player-price = What it cost:
player-because = Explanation:
player-source = Source:
player-interrupted = Something comes up.
player-whose = Who decides: { $roles }
player-time-up = Time is up.
player-partly-translated = Part of this text has not been translated yet.
player-stale-translation = The translation of this text is behind the original.
player-meter-was = was { $value }
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
facts-title = Who you can call, and what to know
facts-checked = Checked on { $day }. Numbers can change.
facts-checked-between = Checked between { $from } and { $to }. Numbers can change.
player-last = What you chose last time
player-no-last = You have not played this to an ending before.
player-advice = Who would say something about this?
player-advised = Advice · { $from }
player-heard = Gave advice:
player-unheard = Not asked for advice:
player-made = What you made yourself
player-task-kept = Kept in your record.
player-task-unkept = Not kept.
player-task-let-go = Not kept. What you wrote is gone.
player-task-left = Left for now.
task-title = Do it yourself
task-write = Write at most { $words ->
    [one] one word
   *[other] { $words } words
  }.
task-say = Say it out loud, in at most { $seconds } seconds.
task-minutes = It takes about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
  }.
task-look-for = What is in it?
task-signs = What to look for
task-others = How others did it
task-example = { $from } did it like this:
task-too-long = You used { $count } words. The task asks for at most { $most }.
task-otherwise = Does none of these choices fit? Write in a sentence or two what you would rather do. Please name nobody.
task-seen = { $seen } of { $of } points found in it
task-made = Made for “{ $task }”:
# Plain text.
player-pick = Type a number or a name, or “quit”.
player-pick-unclear = I do not recognise that. Type a number from the list, or “quit”.
player-content-go-on = Enter to begin, “quit” to stop.
answer-counts = { $question } → { $answer }
player-asked = Enter takes the first; or type a number.
player-asked-unclear = I do not recognise that. Type the number of an answer, or “quit”.
player-earlier = You have played { $titles } to the end, and you can take what came of it along here.
player-earlier-ask = Enter takes it along, “no” begins without it.
player-earlier-unclear = I do not recognise that.
player-plain-deadline = A group has { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } here. Type “deadline” to let the time run out.
player-closed = not possible now: { $reason }
player-plain-advice = You can ask advice from: { $names }. Type “advice”.
player-plain-advice-ask = Type “advice 1” to read what the first one says.
player-plain-task = You can do something yourself here. { $task } Type “practise”.
player-plain-tasks = There are { $count } things you can do yourself here. Type “practise”.
player-plain-task-ask = Type “practise 1” for the first.
player-plain-task-write = Type your text, all at once. Only Enter: you leave it.
player-plain-task-say = Say it out loud, and press Enter. Or type “back”: you leave it.
player-plain-task-ticks = Type the numbers of what is in it, such as “1 3”. Only Enter: none of it.
player-plain-task-keep = Keep it in your record? “yes” keeps it, Enter lets it go.
player-prompt = What do you choose? (a number, or “help”)
player-prompt-on = Enter to go on.
player-prompt-ending = Type “again 3” to try another road from choice 3, “answer 1 …” to write something down, or “quit”.
player-profile-line = { $gained } gained, { $gave } given up
player-no-way-back = You are at the beginning.
player-noted = Your note is kept.
plan-outcome = Done: { $done }, in part: { $partly }, not: { $not }.
plan-why = Why: { $why }
player-otherwise-kept = Kept with this choice. Now choose what comes nearest to it.
player-how-otherwise = What would you rather do? Type it like this: “otherwise First call myself.”
player-answered = Your answer is kept.
player-unclear = I do not recognise that. Type the number of a choice, or “help”.
player-plain-help = A number or a name chooses. “back” goes a step back, “note …” writes something down, “otherwise …” writes down what you would rather do than these choices, “advice” shows what others say about it, “practise” lets you write or say something yourself, “last” shows what you chose last time, “quit” stops and keeps everything.
player-left = Everything is kept. Go on with: veerkracht play --resume { $id }
player-left-unkept = What you did last is not kept; everything before it is. Go on with: veerkracht play --resume { $id }
player-left-gone = The file with your sessions was removed, replaced or damaged while the program ran. What you did is not in it. “veerkracht records” shows what is left.
player-left-part = The file with your sessions was replaced or damaged while the program ran. Not all that you did is in it. “veerkracht records” shows what is left.
player-left-forgotten = This session was removed from this computer while the program ran, and nothing of it is kept here.
player-left-ended = Everything is kept. Until next time.
    The report: veerkracht report { $id } --out report.html
# Screens.
screen-too-small = This window is too small. Make it at least 80 characters wide and 24 lines high.
screen-search = Type to search
screen-searching = Search:
screen-nothing-found = Nothing found. Esc clears what you typed.
screen-go-on = Go on with: { $title }
screen-on = Go on ⏎
screen-more = ▼ space: read on
screen-paused = paused
screen-privacy = What you choose and write stays on this computer. Nobody asks your name.
screen-profile-about = To the right what your choices gained, to the left what they gave up. Not a mark: every road has its price.
screen-no-answer = nothing written yet
screen-tab-ending = Ending
screen-tab-profile = Approach
screen-tab-road = Road
screen-tab-questions = Questions
screen-tab-practice = Take along
screen-help = Keys
screen-message = One moment
screen-write = Write
screen-keys-library = ↑↓ pick · Enter play · type to search · Tab Nederlands · Esc leave
screen-keys-note = Enter begin · g with a group · q back
screen-keys-note-asked = ↑↓ choose · Enter go on · g with a group · q back
screen-keys-note-earlier = ↑↓ choose · Enter begin · g with a group · q back
screen-earlier-yes = Take along what came of it
screen-earlier-no = Begin without it
screen-keys-scene = 1-9 or ↑↓ Enter choose · e rather else · u back · q quit · ? help
screen-keys-scene-advice = 1-9 or ↑↓ Enter choose · h advice · e else · u back · q · ? help
screen-keys-deadline = 1-9 or ↑↓ choose · p pause · u back · n note · q leave · ? help
screen-keys-deadline-advice = 1-9 or ↑↓ choose · h advice · p pause · u back · n note · ? help
screen-keys-passage = Enter go on · u back · n note · q leave · ? help
screen-keys-consequence = Enter go on · u choose again · n note · ? help
screen-keys-debrief = ← → turn pages · l last time · n note · q leave · ? help
screen-keys-debrief-more = space read on · ← → turn pages · n note · q leave · ? help
screen-keys-road = ↑↓ choice · Enter what else · r again from here · ← → · q
screen-keys-questions = ↑↓ question · Enter write · ← → turn pages · q leave
screen-keys-overlay = any key closes this
screen-keys-last = ↑↓ read on · any other key closes this
screen-keys-advice = 1-9 reads one · any other key closes this
screen-keys-adviser = ↑↓ read on · any other key: back to the list
screen-keys-tasks = 1-9 picks one · any other key closes this
screen-keys-task-write = Enter done · Alt+Enter new line · Esc later
screen-keys-task-say = Enter: I have said it · Esc back to the story
screen-keys-task-look = 1-9: it is in it · Enter: how others did it · Esc back
screen-keys-task-examples = ↑↓ read on · k keep mine · w once more · Esc let mine go
screen-task = w · Do it yourself: { $task }
screen-tasks = w · Do it yourself: { $count } things
screen-keys-write = Enter keeps it · Alt+Enter new line · Esc later
screen-write-full = That does not fit any more: a text has at most 4,000 characters.
screen-no-key = That key does nothing here. ? shows the keys.
screen-otherwise-kept = Kept with this choice. Now choose what comes nearest to it.
screen-otherwise = What would you rather do than these choices?
screen-number-begun = A second digit, or Enter for this one.
screen-no-paste = You can paste only into a text that you are writing.
screen-mouse-given = The mouse selects text now. With m you click again.
screen-mouse-taken = The mouse clicks again.
player-unkept-text = Your text is not kept yet. Open it again to keep it, or press Ctrl+C once more to leave without it.
screen-help-keys =
    1 … 9: choose at once; of ten or more choices, two digits or Enter
    ↑ ↓ Enter: move to a choice, and take it
    space: read on
    u: go a step back, everything is kept
    n: write a note
    e: write down what you would rather do than these choices
    h: read what others say about it, where you can
    w: write or say something yourself, where you can
    p: stop or start the clock
    g: lead a group with it, before you begin
    l: what you chose last time
    r: try another road from a choice
    ← →: turn the pages of the debrief
    m: select text with the mouse, or click again
    q: leave and keep everything
story-day = Day { $day }
story-day-time = Day { $day }, { $time }
story-weekday-time = { $weekday } { $time }
story-stretch-one = in the story on { $from }
story-stretch = in the story from { $from } to { $until }
story-monday = Monday
story-tuesday = Tuesday
story-wednesday = Wednesday
story-thursday = Thursday
story-friday = Friday
story-saturday = Saturday
story-sunday = Sunday
