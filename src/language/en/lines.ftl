# Leading a group in lines of text.
lines-come-in = On the phone ({ $network }): { $url } with the code { $code }.
lines-code = Once there is one, they come in with the code { $code }.
lines-or-at = Or by { $network }, at { $url }: “network { $number }”.
lines-moved = Phones find you at { $host } now. Let them scan again, or type that.
lines-screen = The big screen: { $url }
lines-screen-here = “screen here” opens it on this computer.
lines-screens = On another one it is at { $url }, with a word: type “screen”.
lines-invites = The big screen shows how to come in. “invite” shows the story again.
lines-agreements = The big screen shows the agreements. “agreements” shows the story again.
lines-premortem = The big screen asks how it could go wrong. “premortem” shows the story again.
lines-plan = Make a plan with the group, without names: “plan if the phone rings, then we first call each other (by Friday)”. “plan drop 1” takes it back.
lines-plans-done = What became of it? Count hands: “done 1 5 3 2 because …” is five who did it, three in part, two who did not.
lines-one-slide = It all stands on one slide.
lines-begin = Type “go” when everybody is in and has agreed. Until then nothing runs.
lines-begun = The clock runs.
lines-help-hint = Type “help” to see what you can do.
lines-leads = leads to: { $scene }
lines-passage = Type “go” to go on to: { $scene }
lines-deadline = If the time to decide runs out, in { $left } (“deadline”): { $scene }
lines-deadline-up = The time to decide is up. “deadline” goes on without a decision: { $scene }
lines-time-up = The time to decide is up. “deadline” goes on without a decision; you need not.
lines-time-up-voting = The time to decide is up, and people are still voting. “close” closes the vote.
lines-talk = You are talking, and no vote is open. “again” shows everything once more.
lines-injects = You can send: { $injects }. “send” shows how they begin.
lines-advice = Advice can come from: { $names }. “advice” lets you read what they say.
lines-advice-ask = Type “advice 1”: then everybody reads what the first one says.
lines-tasks = To do yourselves, if you like. “practise” begins:
lines-task-ask = Type “practise 1”: then everybody sees the first one.
lines-road = “back” and a number goes back there. Both roads stay.
lines-then-go = Type “go” for what happens then.
lines-ended = The story is over. You can still say how it went:
lines-ended-early = You stopped before the story was over. “go” takes you back into it. “rate” shows how to say how it went.
lines-in-pause = A break. Type “on” to go on.
lines-in-stop = Type “on” when everybody can go on.
lines-voting = { $voted } of { $voters } phones have voted. You alone see this:
lines-counted = Closed, and not shown yet:
lines-shown = Everybody sees:
lines-settled = Decided by: { $by }.
lines-same-vote = Do you choose one more thing from the same vote? Type “vote same”.
lines-there = { $connected }/{ $seats } connected
lines-present = { $seats ->
    [0] Nobody is at this table yet.
    [one] One seat at this table, { $connected } connected now.
   *[other] { $seats } seats at this table, { $connected } connected now.
  }
lines-removed = Seat { $number } is gone. That phone stays out.
lines-removed-many = { $count } seats are gone. Those phones stay out.
lines-new-code = There is a new code. Who is in stays in.
lines-door-closed = The door is closed: nobody new comes in. “unlock” opens it again.
lines-door-open = The door is open: with the code people come in.
lines-kept = Kept.
lines-told = It is on the phones and on the big screen now.
lines-otherwise-kept = Written with this decision. Now choose what comes nearest to it.
lines-taken-back = Taken back. No report has it.
lines-otherwise-name = otherwise
lines-task-opened = Everybody sees the task, and the phones can write. “practise” shows what comes in.
lines-task-spoken = Everybody sees the task. This one is said out loud: “practise say …” writes down what somebody said.
lines-task-closed = Closed. What you did not keep is gone.
lines-improvised = You told: { $text }
lines-talk-first = Let them say why first. Whoever sees the result repeats it. “show” shows it.
lines-went-on = Table { $table } went on with table { $other }. This is where that one stands.
lines-reseated = Seat { $seat } is at table { $table } now, or once the vote where it sits is closed.
lines-rate = To rate an objective: “rate”, the name between brackets, and a number:
lines-dark = The big screen is black. “dark” lights it again.
lines-all-tables = All tables are on the big screen again.
lines-light = The big screen shows the story.
lines-how-paused = Type “on” first.
lines-how-tries = Whoever has the right code comes in all the same. “code new” makes another code, “lock” lets nobody new in.
lines-how-no-seat = “who” shows who is here.
lines-gathered = Everybody goes on at table { $table }.
lines-unclear = I do not recognise that. Type “help” to see what you can do.
lines-alone = “{ $typed }” stands alone. Nothing was done: type only that word, or put “note” or “say” in front of your text.
lines-no-choice = There is no choice “{ $typed }” here. Give the number or the name beside it.
lines-no-table = There is no table “{ $typed }”. “tables” shows them.
lines-no-slide = There is no slide “{ $typed }”. “slide” shows the next.
lines-no-network = There is no network “{ $typed }”. “code” shows them.
lines-no-inject = There is no inject “{ $typed }” now. “send” shows them.
lines-no-adviser = Nobody called “{ $typed }” gives advice here. “advice” shows them.
lines-no-task = There is nothing called “{ $typed }” to do yourselves here. “practise” shows what there is.
lines-no-decision = There is no decision “{ $typed }”. “decisions” shows them, each with a number.
lines-nobody-decided = At { $typed } time ran out. Nobody decided, so there is nothing to put right.
lines-no-objective = There is no objective “{ $typed }”. “rate” shows them.
lines-how-vote = Type it like this: “vote”, “vote roles”, “vote all” or “vote same”.
lines-how-close = Type it like this: “close”, “close show” or “close all”.
lines-how-hands = Type it like this: “hands 2 5”. That is five hands for choice 2.
lines-how-choose = Type it like this: “choose 2 because … / against …”. The number stands beside the choice.
lines-how-correct = Type it like this: “correct 2 because … / against …”. “decisions” shows the numbers.
lines-how-note = What do you want to write down? Type it like this: “note It fell silent.”
lines-how-say = What do you want to tell? Type it like this: “say The phone rings.”
lines-how-otherwise = What would the group rather do? Type it like this: “otherwise First call ourselves.” Without names. “otherwise drop 1” takes the first back, “again” shows what there is.
lines-how-plan = Begin with what happens: “plan if the phone rings, then we first call each other”.
lines-how-done = Type it like this: “done 1 5 3 2 because …”: the number of the plan, and how many did it, did a part of it, and did not. “plans” shows the numbers.
lines-how-task = Go on with: “practise show 2”, “practise keep 2” (into the record), “practise drop 2”, “practise say …” (what somebody says aloud), “practise examples”, “practise ask” (which text to keep) or “practise close”.
lines-how-rate = Choose a number from 1 to 4. “rate” shows what they mean.
lines-how-move = Type it like this: “move NAME 15”. It comes when the clock says 15 minutes. Only what comes by itself, at a time, can be moved.
lines-how-hold = “{ $typed }” does not come by itself at a time. There is nothing to hold back.
lines-how-reword = Type it like this: “reword NAME What the group reads.”
lines-how-pause = Type it like this: “pause”, or “pause 15” for a quarter of an hour.
lines-how-extend = Type it like this: “extend 3”. That is three minutes more.
lines-how-shorten = Type it like this: “shorten 3”. That is three minutes less.
lines-how-door = Type it like this: “lock” or “unlock”.
lines-how-seat = Type it like this: “seat 7 2”. Seat 7 goes to table 2. “who” shows who is here.
lines-how-remove = Type it like this: “remove 7 9”. “who” shows who is here.
lines-help =
    vote: open a vote · vote roles: only for those whose decision it is · vote all: at every table · vote same: one more decision from the vote before
    hands 2 5: five hands for choice 2, also when the vote is closed
    close: close the vote · show: let everybody see how it went · close show: both
    choose 2 because … / against …: the decision, with the reason and what spoke against it
    choose 2 by roles because …: who decided (majority, roles or me)
    go: go on · back: a step back, everything stays
    decisions: what was decided · back 2: back to decision 2 · correct 2 because …: correct what was written down
    deadline: let the time to decide run out · extend 3, shorten 3: three minutes more or less
    time: how long you have been talking, and how long is left
    send: what you can send · send NAME: send it
    move NAME 15: it comes at minute 15 · hold NAME: it does not come by itself · reword NAME …: other words
    say …: tell the group something that is not in the story
    otherwise …: what the group would rather do than these choices; it stands with the decision · otherwise drop 1: takes it back
    plan if … then …: what the group means to do · plan drop 1: takes it back · plans: those of now and of before · done 1 5 3 2 because …: what became of plan 1
    statements: what you can ask people of themselves, and what they answered · statements 1: ask it · statements close: keep the counts
    advice: who would say something, and what · advice 1: let everybody read it
    practise: what people can write or say themselves, and what came in · practise 1: let the phones write
    pause, pause 15 · stop (the stop word) · on: go on again
    finish: stop here, and look back
    dark: the big screen off, or on again · invite: how to come in, large · agreements: on the big screen · slide, slide 2: the next slide, or that one
    premortem: ask on the big screen how it could go wrong, and take it away
    network, network 2: let phones come in by the next network, or by that one
    note …: write something down · rate: the objectives · rate OBJECTIVE 2: how an objective went
    tables: all tables · table 2: look at table 2 · gather 2: everybody goes on there · close all: close every vote
    who: who is here · seat 7 2: seat 7 to table 2 · remove 7 9: take seats 7 and 9 away · remove new: all seats that are new in this vote · remove asleep: all whose phone is asleep
    code: how people come in · code new: another code · lock: nobody new comes in · unlock
    screen: a word for the projector · screen here: open the big screen on this computer · screen 2: put table 2 on it · screen all: all tables again
    again: show everything once more · quit: stop; you read what is kept

lines-survey-there = Would you like to ask first how far something is true for the people here? Type “statements”.
lines-survey = “statements 1” asks everybody the first, on their phones.
lines-survey-open = Everybody with a phone can answer now. “statements” says how many did; “statements close” keeps the counts.
lines-survey-closed = Closed. The counts are kept.
lines-survey-few = Closed. There were fewer than five answers, so nothing was kept.
lines-how-survey = Type it like this: “statements 1”, or “statements close”. “statements” shows what can be asked.
