# The moderator's handbook.
guide-kind = Moderator's handbook
guide-private = For your eyes only. It tells what can happen, and what the group does not know yet.
guide-contents = Contents
guide-glance = At a glance
guide-for = For
guide-level = Level
guide-play = Play
guide-asked = Asked before the start
guide-authors = Written by
guide-version = Version
guide-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }
guide-statements = Does it help? Statements
guide-statements-about = Ask them before, afterwards, and when you meet again: on the phones, in five steps, with y or with “statements”. It takes a minute each time. Say that only how many people chose what is kept, and nothing where fewer than five answered. The report puts the times side by side. Read them together as a question: what do we see, and what do we still need? A difference proves nothing; other people may be sitting there.
guide-objectives = What you practise
guide-timetable = Half a day
guide-period = Part
guide-length = How long
guide-when = From the start
guide-total = It takes { $time } hours in all. Plan a break yourself; it comes on top.
guide-scenes-minutes = Together the scenes take { $shortest } to { $longest } minutes of talk, depending on the road the group takes.
guide-scenes-longer = Together the scenes take { $shortest } to { $longest } minutes of talk. That is often more than the time you have for play: decide beforehand which scenes you keep short.
period-opening = Opening
period-opening-about = Welcome, agreements, what has to be said beforehand, the roles.
period-play = Play
period-play-about = Read, choose, talk, decide. Scene by scene.
period-debrief = Looking back
period-debrief-about = Out of the role. What happened, what did it do to you, what did it bring and cost?
period-advice = Advice from each other
period-advice-about = Whoever wants to brings a question of their own. The others ask first, and only then advise.
period-agreements = Agreements
period-agreements-about = Everyone takes one thing home, and you see how people leave.
guide-preparation = Beforehand
prepare-1 = Play the story once yourself and read this handbook. Mark where your group needs extra care.
prepare-2 = Put the chairs so that everyone sees everyone. Have pens, paper and a flip chart ready, and a clock that you can see.
prepare-3 = Print a participants' sheet for everyone. Nothing in it gives the story away.
prepare-roles = { $count ->
    [one] Cut out the role card.
   *[other] Cut out the { $count } role cards. Give people a role other than their own, if you can.
  }
prepare-exhibits = { $count ->
    [one] There is one thing to put on the table; you find it with its scene. Copy it or print it.
   *[other] There are { $count } things to put on the table; you find them with their scenes. Copy them or print them.
  }
prepare-deadlines = { $count ->
    [one] In one scene time runs out. Agree who watches the clock.
   *[other] In { $count } scenes time runs out. Agree who watches the clock.
  }
prepare-sent = { $count ->
    [one] One event is yours to send. Choose the moment: better in a lull than when the talk flows.
   *[other] { $count } events are yours to send. Choose the moment: better in a lull than when the talk flows.
  }
prepare-help = Know where somebody can go who has something on their mind. The last page says where to begin.
guide-opening = How to open
guide-opening-about = Say this out loud, in your own words. Then ask whether everyone can live with it.
agreement-title = You are here as yourself, not on behalf of your board, your work or your mosque.
agreement-stays = What is said here stays here. What you learned, you may take with you.
agreement-pass = You may always pass. You don't have to say why.
agreement-names = We use no real names, nor those of people who aren't here.
agreement-stop = When somebody says “stop”, we stop. Then we see together what is needed.
guide-note = To be said beforehand
guide-worry = When somebody brings a real worry
worry-1 = Thank them, and put it aside for now: this is not the place to sort it out. Don't let the group go on about it.
worry-2 = Talk about it later, just the two of you. Listen, and find out together who can help think. You can ask for advice without giving a name.
worry-3 = This game is no place to report anything. In immediate danger you call 112, and the game is over.
guide-leading = How to lead a scene
leading-1 = Read the text aloud and put on the table what goes with it. What do we know for certain, and whom does this touch?
leading-2 = Let everyone choose for themselves first, without talking.
leading-3 = Only then ask further. Begin with whoever has said nothing yet, or chose differently. What matters to each, and what speaks for and against?
leading-4 = Let them choose again, and then those whose decision it is decide. Write down why, and what was said against it.
leading-5 = Only after that say what it brought and what it cost. There is hardly any right or wrong here, but if there is a line that must not be crossed, say so out loud.
guide-hall = The hall, and your screen
guide-hall-about = Go through this before people come in.
hall-network = Put the laptop and the phones on the same Wi-Fi. It needs no internet. Some guest networks keep devices apart, so try it with one phone. If it does not work, open a hotspot on a phone or on the laptop.
hall-phones = A phone may say that this Wi-Fi has no internet. Then stay on it, and switch mobile data off.
hall-projector = Press B and drag the big screen to the projector. F11 lets it fill the wall. Then read it from the back row.
hall-laptop = Put the laptop on its charger, and switch off sleep and messages.
hall-without = No Wi-Fi, or no phone? Then people raise their hands and you type how many.
guide-secrecy = What to say about secrecy
secrecy-votes = “On your phone you choose for yourself. The laptop keeps how many chose what, never who.”
secrecy-few = “If only one or two of you vote, or all choose alike, the count gives it away.” Say this before a vote of a small role.
secrecy-names = “You don't need to give a name. What you call your phone is kept in no file.”
secrecy-network = “On this Wi-Fi nothing is encrypted. Somebody who listens in on it can read what a phone sends.”
secrecy-texts = What you type yourself, as a reason or a note, is kept as you typed it. Type no names.
guide-keys = The keys of your screen
guide-keys-about = ? shows them on your screen too.
guide-roles = Role cards
guide-roles-about = Cut along the dashed line. What is on a card is only for whoever holds the role.
guide-map = The map
guide-map-about = All scenes and the roads between them. Show it to the group only afterwards.
guide-outline = How it can go
guide-story = The story
guide-story-about = In the order in which you may meet them. No group meets them all.
guide-aside = What may come in between
guide-aside-about = Each of these comes once at most.
guide-endings = Endings
guide-endings-about = None of them is perfect. Read out the one that your group comes to, and keep the others for afterwards.
guide-whose = Who decides
guide-comes = Comes
guide-comes-when = as soon as this holds
guide-comes-after = after { $minutes }
guide-comes-sent = when you send it
guide-if = if
guide-only-if = Only if
guide-notes = For you
guide-ask = Ask
guide-advice = Advice, if you ask for it
guide-task = To do yourselves, if you like
guide-choices = Choices
guide-changes = Changes
guide-gain = It brings
guide-cost = It costs
guide-because = Explanation
guide-sources-short = Source
guide-score = Counts for
guide-leads = Then
guide-resume = back to where the story was
guide-drawn = chance: { $part } in { $whole }
guide-effect-when = { $effect } (if { $condition })
guide-rest = otherwise
guide-once = Only once.
guide-budget-choices = { $amount ->
    [one] one of these choices can be made
   *[other] { $amount } of these choices can be made
  } in all, however often you come back
guide-budget-minutes = { $amount } minutes in all, however often you come back
guide-free = Does not count
guide-takes = Takes { $minutes }
guide-locked = Otherwise in sight, but closed: “{ $reason }”
guide-hidden = Otherwise out of sight.
guide-time-up = When the time is up ({ $minutes })
guide-otherwise = When no choice is open
guide-column-number = Number
guide-column-id = Id
guide-column-title = Title
guide-column-part-minutes = Minutes of the part
guide-column-minutes = Minutes
guide-column-clock = Time in the story
guide-column-aloud = Read aloud
guide-column-laid = Lay on the table
guide-competencies = What the profile is about
guide-competencies-about = A profile shows what a group looked after and what it let go. It is not a mark. Don't add it up, and don't compare people.
guide-debrief = Looking back
guide-questions = Questions
guide-practice = What often helps
guide-agreement = The agreement
guide-closing = How to close
guide-last-words = The last words, on the last slide:
closing-1 = Everyone names one thing that they will do, and when.
closing-2 = Ask how people are leaving. Stay a little longer yourself, for whoever wants a word.
closing-3 = Take the sheets of the flip chart with you or throw them away. Leave nothing behind that could be traced to a person.
guide-numbers = What can happen
guide-complete = Worked out over all { $situations } situations. The chances are those of somebody who chooses with closed eyes; you choose with yours open.
guide-stopped = Working it out stopped at { $situations } situations; there are more. { $why } So there are no figures here: they would not be exact.
guide-ending = Ending
guide-chance = Chance
guide-sources = Sources
# For whom a scenario is.
audience-board = board members
audience-imam = imams
audience-volunteer = volunteers
audience-municipality = municipal staff
audience-convert = converts
audience-youth = young people
audience-police = police
# The participants' sheet.
sheet-kind = For participants
sheet-agreements = How we do it
sheet-roles = Who is at the table
sheet-roles-about = You may be given a role. Play it in your own way.
sheet-competencies = What you can look out for
sheet-before = What I would do myself, before we talk
sheet-after = What I think now, and what made me look differently
sheet-questions = Afterwards
sheet-agreement = My agreement
sheet-agreement-lines = What I will do, with whom, and when
sheet-keep = This sheet is yours. You don't have to put a name on it or hand it in.
# Sources.
source-checked = checked on { $day }
# The command `report`.
page-sideways = Slide sideways to see it all →
