# A case of one's own: the program's words around it.
case-title = A case of our own
case-warning = Name nobody. Change what can be recognised: a place, an age, a job.
case-start = case
case-end = end
case-unwritten = Whoever met this tells in a few sentences what happened. Name nobody, and change what can be recognised.
case-next = What happens now? That is not written yet.
case-affects = Whom it affects:
case-brings = Brings:
case-costs = Costs:
case-end-title = What we give along
case-advice = This is what we give along to whoever brought the case:
case-no-advice = No advice was written down.
case-agreement = What now? Agree who does what, and when you will ask how it went.
case-closing = Thank you. What was told here stays here.
case-question-other = What do you see differently from when it began?
case-question-next = What would you do earlier another time?

case-task-questions = What do you want to know first? Ask one question.
case-task-questions-look-one = It can be answered with a fact
case-task-questions-look-two = There is no opinion and no advice in it yet
case-task-questions-example = Who has spoken with him already, and what did he say?
case-task-questions-other = What has been tried already?
case-task-affected = Whom does this affect, and what is at stake for that person?
case-task-affected-look-one = It is also about somebody who is not here
case-task-affected-look-two = It names nobody
case-task-affected-example = His youngest sister. She hears of it at school tomorrow.
case-task-affected-other = The woman next door. She hears everything, and does not know what it is about.
case-task-options = What would you do? Write one thing, with what it brings and what it costs.
case-task-options-look-one = Somebody can do it tomorrow
case-task-options-look-two = It says what it costs as well
case-task-options-example = Speak with him alone first. He is heard. His parents know nothing yet.
case-task-options-other = Look on for a week, with a date. Nobody is startled. It may get worse.
case-task-advice = What do you give along to whoever brought the case?
case-task-advice-look-one = It is something to do, or to leave
case-task-advice-look-two = It is said as you would want to hear it yourself
case-task-advice-example = Ask somebody to come along. You need not have this conversation alone.
case-task-advice-other = Write down beforehand what you will not promise.
case-example-from = Somebody in another group

# What was written, as a line of a list or a report.
case-part-begun = a case of their own begins
case-part-told = Told
case-part-asked = Question
case-part-affects = Whom it affects
case-part-offered = Option
case-part-withdrawn = No option any more
case-part-advised = Advice
case-part-line = { $what }: { $text }
case-part-amended = Put in other words
case-part-taken-out = Taken out
case-kept-line = { $what } { $number }: { $text }
case-option = { $text } (brings: { $gain }; costs: { $cost })
case-unsaid = not said

# Alone: the worksheet.
case-alone-title = A case of my own
case-alone-unwritten = What happened is not written yet.
case-alone-end-title = What you take along
case-alone-advice = This is what you give yourself along:
case-alone-question-do = What will you do now, and when?
case-alone-agreement = Read this again in a month, or tell it to somebody whom you trust.
case-alone-closing = Does it stay with you? Talk about it with somebody.
case-none = This is no case of one's own.
case-not-written = This does not fit in any more. Write it shorter; what stood there still does.
worksheet-unkept = What you write is gone when you stop, unless you say then that you want it kept.
worksheet-kept = This case is kept. What you write now is kept at once as well.
worksheet-how = Type what is asked and press Enter. With “stop” you lay it down; you are asked first.
worksheet-title = What do you call it, in a few words?
worksheet-story = What happened? Write it in a few lines, up to where you had to choose. An empty line is the end of it.
worksheet-next = What happened then, or what do you expect? Write it in a few lines. An empty line goes to the end, “back” a step back.
worksheet-questions = What do you not know yet? Write one question on each line. An empty line goes on.
worksheet-affected = Whom does this affect, and what is at stake for that person? Write one person or group on each line. An empty line goes on.
worksheet-options = What could you do? Think of two to { $most } things. An empty line goes on.
worksheet-option = Option { $number }:
worksheet-one-option = With one thing there is nothing to choose. Think of another, also when you would not do it yourself.
worksheet-gain = What does that bring?
worksheet-cost = What does that cost?
worksheet-choose = What do you choose? Type its number.
worksheet-choose-unclear = Type the number of an option, or “stop”.
worksheet-reason = Why this?
worksheet-stop-sure = Do you stop? Then type “stop” once more. With Enter, “{ $typed }” is what you wrote.
worksheet-back-sure = A step back? Then type “back” once more. With Enter it is what you wrote.
host-case-alone = “--case” is about what one group met itself: without a scenario, at one table, and new each time. Leave out what else is there, such as “--tables”. To go on with a case that you kept: veerkracht host --resume
worksheet-advice = What do you give yourself along? An empty line is the end of it.
worksheet-screen-story = What happened? Write it in a few lines, up to where you had to choose.
worksheet-screen-story-first = Write what happened first.
worksheet-screen-next = What happened then, or what do you expect? Writing nothing goes to the end.
worksheet-screen-questions = What do you not know yet? Write one question at a time. Writing nothing goes on.
worksheet-screen-affected = Whom does this affect, and what is at stake for that person? Write one person or group at a time. Writing nothing goes on.
worksheet-screen-option = What could you do? This is option { $number }; think of two to { $most }. Writing nothing goes on.
worksheet-screen-choose = What do you choose?
worksheet-screen-advice = What do you give yourself along? Writing nothing goes to the end.
worksheet-screen-done = That was it. Read it over once more.
worksheet-screen-no-back = There is no further back from here. What stands there stays.
worksheet-screen-anew = Write it in other words. Empty it to leave it out.
worksheet-yours = Your text
worksheet-is-kept = is kept
worksheet-is-unkept = not kept yet
worksheet-had-questions = What you do not know yet:
worksheet-keys-line = Enter goes on · Alt+Enter new line · Esc back, or put right
worksheet-keys = PgUp PgDn read back · Ctrl+C lay it down
worksheet-keys-choice = ↑↓ Enter or a number: choose · + one more option · Ctrl+C lay it down
worksheet-keys-done = PgUp PgDn read back · Enter finishes
worksheet-keys-leave = k keep it on this computer · x forget it · Esc back
worksheet-keep = Do you want this kept on this computer? Type “yes”. Otherwise it is gone now.
worksheet-forgotten = Nothing of it was kept.
worksheet-scenario = Make a scenario of it: veerkracht new --from { $id }

# In the room: what becomes of the case.
room-case-held-short = the case will be forgotten
room-case-kept-short = the case is kept
room-case-held = This case is gone when the evening is over, unless whoever leads keeps it. Then it says so here.
room-over-forgotten = The person leading the group has closed the room. Thank you for taking part. This case was not kept: nothing is left of it. You can close this page.
room-case-kept = This case is kept on the laptop of whoever leads: the texts, the options and the numbers of votes, without names.

# In a group: who leads, writes.
host-case = Writing and talking
host-terms-case = What you write is gone when the program stops, unless you keep it
host-left-case = This case was not kept. Nothing is left of it.
host-case-scenario = Make a scenario of it: veerkracht new --from { $id }
declined-untold = The case is not told yet. Write first what happened.
player-brings-expected = Expected to bring:
player-costs-expected = Expected to cost:
host-consequence-expected = What you expect of this decision
host-reading-expected = The room reads what you expect of it
report-gain-expected = Expected to bring
report-cost-expected = Expected to cost
report-others-case = What you did not choose
handout-decisions-case = What you chose, and what you expect of it
handout-advice = What we give along
declined-case-few = There is nothing to vote on yet: write two options first.
declined-case-choice = There are options here. Vote, or write the decision down.
declined-case-voting = The vote is open. Close it first.
declined-case-voted = This was voted on, so what stood there stays. An option can be added.
declined-case-reading = Everybody is still reading what you chose. Go on first.
declined-case-over = The case is over. You can still give something along; to go on otherwise, go back first.
declined-case-nothing = That is not there any more.
declined-options = There are { $most } options already. More cannot be held beside each other: take one away first, or write one anew.
declined-long = That is too long. There is room for { $most } characters.
declined-walked = That option was taken once. What you did stays.
lines-how-story = Write what happens: “story TITLE | what happens”.
lines-how-option = Write an option: “option WHAT | what it brings | what it costs”. A number in the place of WHAT takes over that text of the phones. “option change 2 …” and “option drop 2” change one.
lines-how-question = Write what you want to know first: “question …”. “question change 1 …” puts one in other words, “question drop 1” takes one out; “case” shows the numbers.
lines-how-affects = Write whom it affects: “affects …”. “affects change 1 …” puts one in other words, “affects drop 1” takes one out; “case” shows the numbers.
lines-how-give = Write what you give along: “give …”. “give change 1 …” puts one in other words, “give drop 1” takes one out; “case” shows the numbers.
lines-how-task-case = Go on with: “practise show 2”, “practise keep 2” (with the case), “practise drop 2”, “practise say …” (what somebody says aloud), “practise examples”, “practise ask” (which text to keep) or “practise close”.
lines-how-task-options = Go on with: “practise show 2”, “option 2 | what it brings | what it costs” (text 2 is an option then), “practise drop 2”, “practise say …” (what somebody says aloud), “practise examples”, “practise ask” (which text to keep) or “practise close”.
lines-help-case =
    case: what is written of your case · story TITLE | what happens
    option WHAT | what it brings | what it costs · option 2 | … | …: makes an option of text 2 of the phones · option change 2 …, option drop 2
    question …: what you want to know first · affects …: whom it affects · give …: what you give along · question change 1 …, question drop 1: the same for affects and give
    keep all: keep the case; otherwise all of it is gone when you stop
lines-kept-held = Written down, for as long as this evening lasts.
lines-vote-all-the-same = Type “vote” once more to vote all the same.
lines-how-case = Go on writing: “option WHAT | what it brings | what it costs”, “story TITLE | text”, “question …”, “affects …”, “give …”. With “practise 1” phones write questions, with “practise 3” options. With two options you can vote; without options “go” leads to the end. “keep all” keeps it.
lines-how-keep = “keep all” puts all texts, options and counts of votes into the record, as they stand now, and all that follows.
lines-case-one = With one more option you can vote.
lines-case-written = Written.
lines-case-kept = Kept, also what is still to come.
lines-case-leave = This case is not kept. Type “keep all” to keep it, or “quit” once more to forget it.
console-case-story = Write what happens
console-case-story-again = Write anew what happens
console-case-option = + one more option
console-case-ask = + a question
console-case-affects = + whom it affects
console-case-give = + something to give along
console-case-keep = Keep this case; otherwise all of it is gone when you leave
console-ask-keep-case = Keep the case: all texts, options and counts of votes, as they stand now?   Enter keeps · Esc leaves it
console-case-story-title = TITLE | what happens. No names
console-case-option-title = WHAT | what it brings | what it costs
console-case-ask-title = What you want to know first
console-case-affects-title = Whom it affects, and how
console-case-amend-title = In other words
console-case-taken-out = Taken out.
console-ask-take-out = Take “{ $text }” out?
console-ask-keep-text = Text { $line } is then part of the case, without a name. Do it?
console-task-kept-case = It is part of the case.
console-noted-case = Your note stands with the case.
console-keys-task-options = Enter show · k to an option · x drop · t add · v ask · c close · Esc
host-task-kept-case = part of the case
host-unweighed = { $count ->
    [one] Option { $numbers } does not say yet what it brings or what it costs.
   *[other] Options { $numbers } do not say yet what they bring or what they cost.
}
console-case-give-title = What you give along
console-case-written = Written.
console-case-kept = Kept, also what is still to come.
console-ask-case-end = To the end of the case?
console-ask-withdraw = Take option { $number } away?
console-ask-leave-case = Leave? This case is not kept, and is gone then. With k you keep it.
console-unkept-case = what you wrote of the case
console-keys-case-untold = k write what happened · n note · ! stop word · ? keys
console-keys-case = k case · z write yourselves · space to the end · u back · ? keys
console-keys-case-options = k case · z write yourselves · v vote · d decide · u back · ? keys
console-help-case =
    k: write what happens, questions, whom it affects, options with what they bring and cost, and what you give along; x takes something out; and keep
console-keys-case-line = Enter done · Alt+Enter new line · Esc later
console-keys-case-list = ↑↓ · Enter write, or write anew · x take out · Esc back

# In the library.
screen-case-group = A case of your own, with a group
screen-case-group-about = One of you tells what happened. Phones ask and think of options, you vote and decide, and write on or give advice. It is gone when you leave, unless you keep it.
screen-case-alone = A case of your own, alone
screen-case-alone-about = A worksheet: what happened, whom it affects, what you could do and what you give yourself along. It is gone when you leave, unless you keep it.
console-keys-ended-case = k the case and its advice · f plan · U another road · q leave · ? keys
