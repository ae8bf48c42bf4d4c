# The room: phones and projector.
room-title = The room
room-join = Join in
room-code = Code
room-code-help = Ten letters. They are on the big screen.
room-name = A name for your seat
room-name-help = You do not need one. Only the person leading the group sees it, and afterwards it is gone. Better not your real name.
room-role = Your role
room-no-role = No role
room-role-help = What your role knows, you then read on your own phone alone.
room-table = Table
room-any-table = I don't mind
room-come-in = Come in
room-privacy = Who you are and how you vote is not kept. Of a vote only counts remain.
room-language = Language
room-leave = I am leaving
room-leave-question = Are you leaving?
room-leave-text = Then your seat becomes free. Your vote in a vote that is still open then does not count. If you only want to put your phone away, you need not do anything.
room-leave-yes = Yes, I am leaving
room-stay = No, I am staying
room-talk = You are talking it over. You will choose in a moment.
room-passage = Read along. The person leading the group goes on in a moment.
room-consequence = The decision has been made.
room-time-ran-out = Time ran out. You did not decide.
room-vote = A vote is open. Nobody sees what you choose.
room-vote-hands = A vote is open, by hands.
room-vote-not-secret = A vote is open. With so few phones it is not secret what you choose.
room-vote-open = A vote is open.
room-vote-few = So few of you vote here that others can work out what you choose. So this vote is not secret.
room-vote-again = You are voting once more. You may have changed your mind.
room-vote-others = The people who decide this are voting now. You can watch for a moment.
room-voted = Your vote is in. You can change it until the vote is closed.
room-counted = The vote is closed. You will soon see how it went.
room-shown = This is how people voted. Now talk about it some more.
room-taken-up = You choose one more thing from the same vote.
room-taken = Already chosen
room-ended = That was the story.
room-ended-early = You stopped before the story was over.
room-the-end = Here it ends
room-decided = Chosen
room-dark = The screen is off for a moment.
room-gathered = Has joined table { $table }.
room-improvised = From the moderator
room-advice = Advice
room-task-open = Write or say it yourself
room-task-write = Your text
room-task-send = Send it
room-task-about = Nobody's name is on it, not for the moderator either. Write no names yourself. What the group does not keep is gone when this closes.
room-task-in = { $count ->
    [one] Your text is in.
   *[other] Your { $count } texts are in.
  }
room-task-more = You can look up now. If you have another one, send it below.
room-task-enough = You can look up now.
room-task-stands-still = This screen waits while you write.
room-task-speak = This one you say out loud. Listen to each other.
room-task-lines = What some of you made
room-task-which = Which one do you keep?
room-task-pick = This one
room-task-picked = Your choice is in. You can change it until it closes.
room-task-wrote = { $count ->
    [0] Nobody wrote yet
    [one] 1 text is in
   *[other] { $count } texts are in
  }
room-task-picks = { $count ->
    [one] 1 would keep it
   *[other] { $count } would keep it
  }
room-table-pause = Having a break.
room-tables = The tables
room-offers = What you can choose from
room-what = What do you choose?
room-sure-question = How sure are you?
room-sure = Sure
room-unsure = Not sure yet
room-guess-question = And what do you think most will choose? (may be left out)
room-you-guess = You think most will choose:
room-you-guessed = You thought most chose:
room-cast-vote = Vote
room-change-vote = Change my vote
room-vote-stands = Your vote is now:
room-keep-vote = Leave my vote as it is
room-you-chose = You chose:
room-stands-still = This page stands still while you choose.
room-look-on = Is the vote closed already? See what comes next
room-by-itself = This page checks every few seconds whether there is anything new. Nothing happening?
room-look-again = Check now
room-until-closed = You can change your vote until the vote is closed.
room-read-again = Read the scene once more
room-your-role = Your role:
room-moved = You sit at table { $table } now.
room-role-waits = A vote is open. Your new role or table comes when it is closed.
room-brief-help = This is on your phone alone.
room-spread-few = Fewer than { $fewest } people voted. So there are no numbers here.
room-spread-none = There are no numbers for this vote. That way nobody can work out who chose what.
room-spread-draw = One of those choices may have got just as many votes.
room-spread-hidden = A dash means: no number. That way nobody can work out who chose what. Together those choices got { $votes ->
    [one] one vote
   *[other] { $votes } votes
  }.
room-no-count = no number
room-spread-of = { $votes ->
    [one] One vote
   *[other] { $votes } votes
  } in all.
room-before = { $votes ->
    [one] One vote last time
   *[other] { $votes } votes last time
  }
room-unsure-votes = { $votes ->
    [one] One person is not sure yet
   *[other] { $votes } people are not sure yet
  }
room-guesses = { $votes ->
    [one] One person thought most would choose this
   *[other] { $votes } people thought most would choose this
  }
room-unsure-hidden = Does a number say nothing of doubt? There may be people in doubt all the same. So nobody can work out who.
room-guess-hidden = What people thought is left out here, so that nobody can work out who thought what.
room-how-many-voted = { $voted } of { $voters } have voted
room-inside = { $people ->
    [0] Nobody is in yet.
    [one] One phone has joined.
   *[other] { $people } phones have joined.
  }
room-connected = { $people ->
    [one] One phone has joined, and is not connected now.
   *[other] { $connected } of { $people } phones connected.
  }
room-scan-again = { $phones ->
    [one] Scan again: one to go.
   *[other] Scan again: { $phones } to go.
  }
room-pair = The big screen
room-pair-text = The person leading the group has a word for this screen. Type it here, once.
room-pair-word = Word
room-pair-show = Show it here
room-pair-wrong = That is not the word, or it is too old. Ask for a new one.
room-scan = Scan, or go on your phone to
room-with-code = with the code
room-door-closed = The door is closed. Who is inside stays inside.
room-qr = QR code to join in
room-no-internet = Does your phone say “no internet”? Stay on this Wi-Fi, and switch mobile data off for now.
room-no-address = The address comes in a moment.
room-slide = { $number } of { $count }
room-meter = { $value } of { $to }
room-more-is-better = more is better
room-less-is-better = less is better
room-elsewhere = This room has another address
room-elsewhere-text = Type the address that stands on the big screen.
room-elsewhere-at = Go to { $host }
room-talk-left = Talk:
room-talk-minutes = Minutes to talk:
room-talk-over = Talk: time is up
room-decide-left = Decide:
room-decide-minutes = Minutes to decide:
room-decide-over = Decide: time is up
room-welcome = Welcome
room-welcome-text = You are in. We begin in a moment.
room-welcome-screen = We begin in a moment. Come in first.
room-pause = A short break
room-pause-until = We go on at { $time }.
room-pause-text = Everything stands still and stays as it is. See you in a moment.
room-pause-coffee = Get a coffee, stretch your legs. Then we go on from where we were.
room-pause-screen = In a moment we go on from where we were.
room-stop = Stop word: we stop for a moment
room-stop-text = Somebody said the stop word, and that is fine. Everything stands still. First we see how everybody is doing. You need not explain anything.
room-premortem = Suppose it went wrong
room-premortem-then = It is three months later. What you are about to choose ended badly.
room-premortem-ask = What did we do, or leave undone, that it came to this?
room-premortem-how = First everybody alone, for a minute. Then each names one thing. After that you choose.
card-title = Cards for the table
card-divided = Where you were divided
card-divided-ask = At “{ $title }” you were divided, and it became: { $choice }. Tell in turn what decided it for you. Then ask: what did you hear that you did not know yet?
card-rather = What was not among the choices
card-rather-ask = This was not among the choices: “{ $text }” What would it have brought? And what would it have cost?
card-plan = What you will do differently tomorrow
card-plan-ask = Make one sentence together: if this happens to us, then we do that. Who begins, and when?
room-help-line = Is something staying with you, or are you worried about somebody? Talk about it with a person you trust, or have a word with the person leading the group. Call 112 only if somebody is in immediate danger.
room-lost = No connection right now. Your seat waits; this page keeps trying. If it stays like this, scan the code on the big screen once more. If you have to come in again after that, vote again too.
room-lost-screen = No connection to the moderator's computer right now. This screen keeps trying. If it stays like this, open it again.
room-unsent = Your vote has not come through yet. We keep trying.
room-unsent-change = Your new choice has not come through yet. Until it does, the vote you cast before counts. We keep trying.
room-unarrived = What you sent has not come through yet. We keep trying.
room-unwritten = It was closed while you were writing. Your text was not in yet.
room-tapped = The vote closed before you pressed Vote. What you had tapped does not count.
room-tapped-kept = The vote closed before you pressed Vote. The vote you cast before counts.
room-over = The evening is over
room-over-text = The person leading the group has closed the room. Thank you for taking part. You can close this page. If you go on later, it finds its way back by itself.
room-went-back = You went back.
room-nothing-here = There is nothing here
room-nothing-here-text = This address does not exist. Perhaps a letter in it is wrong.
room-to-the-door = To the way in
room-to-the-seat = Back to my seat
room-full = There is no seat left just now
room-full-text = All seats are taken. Ask the person leading the group. You can also take part by raising your hand.
room-closed = The door is closed
room-closed-text = Nobody new comes in for now. Ask the person leading the group. You can also take part by raising your hand.
room-removed = This seat has been cleared
room-removed-text = The person leading the group took this phone off the list. You are still welcome in the hall; feel free to ask why. You can also take part by raising your hand. The laptop remembers a random number of this phone, and until it stops also its address on the Wi-Fi. That keeps it out.
room-too-fast = One moment
room-too-fast-text = Too much came from this phone at once. Wait a few seconds. Your vote stands.
room-said-wrong-code = That is not the code. Have another look at the big screen.
room-said-late = That vote was closed already, so this one does not count.
room-said-shut = That closed already, so this one is not in.
room-said-unanswered = Choose a step for at least one sentence first.
room-said-unfit = This text is not in: it is empty, longer than 600 characters, or your fourth.
room-said-paused = Everything stands still for a moment, so your vote is not in. Vote again when it goes on.
room-said-cookies = This phone remembers nothing of this page: cookies are off. So it cannot hold your seat. Switch cookies on, or open the page in an ordinary window, and come in again. You can also take part by raising your hand.
room-said-closing = The vote is being closed right now, so this one does not count.
room-said-not-yours = In this round, only the people who decide this can vote.
room-said-no-choice = Choose one of the options first.
room-said-left = Your seat is free. Thank you for taking part.
room-eyes = These are the chances of somebody who chooses with their eyes closed. You chose with yours open.

room-survey = How far is this true for you?
room-survey-about = Choose a step for each sentence. You may skip one. Your name or phone does not go with it: only how many people chose what is kept. If fewer than five answer, nothing is kept. If everybody chooses the same, that can be seen.
room-survey-ends = 1 is { $first }, 5 is { $last }.
room-survey-send = Send
room-survey-again = Send again
room-survey-sent = Your answers are in. You can change them until the moderator closes this.
room-survey-in = { $answered } of { $phones } answered
room-survey-screen = Answer on your phone; your name does not go with it.
room-survey-stands-still = This page stays until you answer.
room-survey-on = Is it closed already? See how it goes on
