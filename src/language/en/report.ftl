# The report of a session.
report-kind = Looking back on the exercise
report-contents = In this report
report-in-short = The moment that decided the evening
report-planned = What was planned
report-damaged = Damaged
report-damaged-from = The record is damaged from event { $seq } on; this is what stands before it.
report-date = Begun
report-group = With
report-alone = somebody who practised alone
report-one-group = one group
report-table = table { $table } of { $tables }
report-lasted = How long it took, without breaks
report-ending = Where it ended
report-no-ending = not at an ending yet
report-stopped-at = stopped at “{ $scene }”, before the story was over
report-record = Record
report-happened = What happened
report-happened-about = Each decision has a number; the map uses the same ones.
report-left = On a road that was left later
report-time-up = Time ran out
report-chosen = Decided
report-turning-here = This decision moved the chances most.
report-votes = The votes
report-choice = Choice
report-round = Round { $round }
report-shift = Shift
report-unsure = { $votes }, of whom { $unsure } unsure
report-taken = decided
report-by = Who decided
report-by-majority = most votes
report-by-role = those whose decision it was
report-by-moderator = the moderator, after the talk
report-vote = The vote
report-same-vote = the same as for the decision before this one
report-heard = Gave advice
report-unheard = Not asked for advice
report-reason = The reason
report-dissent = Said against it
report-guesses = What people thought most would choose
report-guess = { $text } ({ $guesses })
report-rather = Rather done
report-corrected = Put right later
report-corrected-about = what was written down, by the moderator. What stood there first is not in this report.
report-took = Talked for
report-under-a-minute = less than a minute
report-others = Roads not taken
report-move = “{ $ending }” from { $before } to { $after }
report-moved = The chances went: { $moves }.
report-moved-still = The chances of the endings hardly changed.
report-moved-closed = Out of reach after this: { $endings }.
report-other-moved = The chances would have gone: { $moves }.
report-other-moved-still = The chances of the endings would hardly have changed.
report-other-moved-closed = Then out of reach: { $endings }.
# An ending that was closed, with the chance that it had.
report-closed = “{ $ending }” (was { $before })
report-injected-condition = In between came
report-injected-clock = With the clock came
report-injected-moderator = The moderator sent
report-noted = Note at “{ $scene }”
report-break = Break
report-stop-word = Somebody said the stop word. The exercise was set aside for a while.
report-stop-word-lasted = Somebody said the stop word. The exercise was set aside
report-went-back = Gone back, to try another road from
report-gathered = Went on with table
report-adopted = From here on with another version of the story:
report-started-again = The program was started again. The time in between does not count.
report-reworded = “{ $title }”, in other words
report-improvised = The moderator told, at “{ $scene }”
report-otherwise = Rather something else at “{ $scene }”
report-plan = Plan for from now on
report-plan-became = What became of an earlier plan
report-advised = Advice heard at “{ $scene }”
report-practised = Made at “{ $scene }”
report-undecided = { $at }; there had been a vote, and nothing was decided
report-ended-early = Stopped, before the story was over, at
report-ended = The end
report-turning = The moment that decided the evening
report-chances = A chance here is that of somebody who goes on with their eyes closed, worked out over everything that can happen. You chose with your eyes open. So a chance says something about the scenario, and nothing about who chose.
report-chances-until = From decision { $number } on there are no chances: before it something happened that the scenario by itself does not come to, such as an inject that came earlier than it was meant to. The decision that moved the chances most was only looked for before that.
report-chances-partly = From decision { $number } on, some decisions have no chances: before them something happened that the scenario by itself does not come to, such as an inject that came earlier than it was meant to. The decision that moved the chances most was only looked for among the others.
report-no-chances = There are no chances here: this scenario can go in too many ways to work them all out. So nobody knows the chance of each ending before and after a decision, which endings a choice put out of reach, which decision moved the chances most, and the lowest and the highest score. The rest of the report is complete.
report-no-turning = No single decision moved the chances of the endings.
report-turned = Decision { $number }, in “{ $scene }”: “{ $choice }”.
report-turned-from = Before this decision “{ $ending }” had a chance of { $before }; after it, { $after }.
report-turned-also = The chance of “{ $ending }” went from { $before } to { $after }.
report-before-after = The chance of each ending before and after this decision
report-before = Before
report-after = After
report-picture = Before: outlined. After: filled.
report-course = How the chances went
report-course-about = The chance of each ending, from the start to the end, decision by decision.
report-course-about-known = The chance of each ending, decision by decision, as far as it is known.
report-course-start = start
report-course-end = end
report-course-decision = decision { $number }
report-course-turning = moved most
report-map = The road on the map
report-map-about = All scenes, with the road that was taken. The numbers are those of the decisions.
report-profile = Where the road came out
report-profile-about = What the choices brought and let go, within what is possible in this scenario. It is not a mark. Don't add it up, and don't compare people.
report-reached = Came out at { $reached }; anything from { $lowest } to { $highest } is possible. Gained { $gained }, gave way { $gave }.
report-reached-alone = Came out at { $reached }. Gained { $gained }, gave way { $gave }.
report-ratings = The objectives
report-ratings-about = What the group itself or the moderator said about the objectives, in four grades.
grade-p = it went without difficulty
grade-s = it went, with some difficulty
grade-m = it went, with great difficulty
grade-u = it did not work this time
report-unrated = not rated
report-next = What we take along
report-next-about = To fill in by hand. Agree who has this page.
report-well = What went well
report-improve = What we do differently
report-actions = Who does what, by when
report-what = What
report-who = Who
report-by-when = By when
report-questions = Questions
report-agreement-about = What each of you agrees with yourself stays on your own paper. It is in no record.
report-hidden = Where a vote has a dash, numbers are left out: one of those choices got fewer than { $fewest } votes, and then somebody could work out who that was.
report-unsure-hidden = How many people were unsure is said only where at least { $fewest } were, and at least { $fewest } were not. Elsewhere there may be people in doubt all the same.
report-private = There is no name in this report, and no vote of any one person. What somebody wrote down is in it as it was written: read it before you pass it on. You delete the record for good with: veerkracht records forget { $id }
# The command.
report-no-record = There is no record yet. Play a scenario, and then ask for its report.
report-several = There are several records in this file. Take them in with “veerkracht records import”, and then name one: { $ids }
report-scenario-elsewhere = Record { $id } is of the scenario “{ $scenario }”. That does not come with the program, and it was not kept with this record. Name its file as well: veerkracht report { $id } --scenario FILE
report-other-scenario = Record { $id } is of the scenario “{ $scenario }”, not of “{ $named }”.
report-changed = The scenario has changed since (then { $was }, now { $now }). The report reads the record with the scenario as it is now.
report-road-gone = The scenario has changed since, and this road is no longer there: “{ $at }” is gone. Use the scenario as it was, with --scenario FILE.
report-broken = Record { $id } is damaged and cannot be read: { $why }
report-only-record = JSON and xAPI are for a record. For a scenario there is “explore --format json”.
# Numbers.
figure-day = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
  } { $year }
figure-day-time = { $day } at { $time }
figure-or = { $these } or { $last }
figure-out-of-reach = out of reach
figure-not-by-itself = not by itself
handout-kind = To take along
handout-decisions = What was decided, and what it brought
handout-numbers = The numbers are those of the report.
handout-more = { $count ->
    [one] One more decision stands in the report.
   *[other] { $count } more decisions stand in the report.
}
handout-date = Date
handout-gain = Brought
handout-cost = Cost
handout-questions = Questions to take along
handout-agreements = What we agreed on
handout-plans = What we mean to do
handout-forms = A sheet for participants is a page or mail. Leave out --to, or write --to md.

report-statements = What people said of themselves
report-statements-about = How far it is true, in five steps from not at all to wholly, by phone and without a name. Nobody can be followed from one time to the next, and other people may have answered. You see what changed, not what changed it. Where a count could give away somebody’s answer, steps stand together, or only how many answered.
report-statement-earlier = From an earlier meeting.
report-agreed = { $round ->
    [before] before
    [after] afterwards
   *[later] later
  } { $agreed } of { $people }
report-agreed-all = Mostly or wholly: { $rounds }.
report-answers = answers
report-surveyed = Statements answered
report-when = when
report-fewer = fewer than 5
