# Groups beside each other, and what many sessions say together.
compare-kind = Groups side by side
compare-group = Group { $number }
compare-table = Table { $number }
compare-road = Decision by decision
compare-map = The roads on one map
compare-map-about = Each scene has the letters of the groups that came there, and each line says who took which choice.
compare-choice = Choice
compare-taken = ● chosen
compare-competency = Competency
compare-votes = votes: { $votes }
compare-voted = Voted
compare-fewer = fewer than { $fewest }
compare-by = Decided
compare-by-majority = by most votes
compare-by-role = by those whose decision it is
compare-by-moderator = after talking it over
compare-reason = Because
compare-dissent = Against
compare-rather = Rather done
compare-gathered = went on with table { $table }
compare-not-ended = not at an ending yet
compare-parted-at = Your roads first parted at “{ $title }”.
compare-never-parted = You took the same road all the way.
compare-part-by-choice = Here your roads parted, by what you chose ({ $groups }).
compare-part-by-time = Here your roads parted. Not everybody chose in time ({ $groups }).
compare-part-by-road = Here your roads parted without your choosing differently. Chance, or something that came in between, brought only { $groups } here.
compare-apart = Here you chose differently ({ $groups }).
compare-apart-by-time = Here it went differently. Not everybody chose in time ({ $groups }).
compare-alike = Here you chose the same.
compare-alike-by-time = Here time ran out for all of you.
compare-only = Not everybody came by here, only { $groups }.
compare-joined = { $groups } sat at another table by then.
compare-hidden = A dash in a vote is a count below { $fewest }, or one from which you could work such a count out. So nobody can tell from it how somebody voted.
compare-all-shown = Mind: every count is shown, the small ones too. From these you may tell how somebody voted. Do not leave this lying about.
compare-alone = Practised alone, so every choice is one person's: { $labels }.
compare-changed = Played with another version of this scenario, so texts may have been different then: { $labels }.
compare-drawn-apart = You did not all begin in the same way: what lay behind the story was different.
compare-profile = What your choices gained and left behind
compare-profile-about = A + is something your choices gained, a − something they left behind. It is not a mark, and this is not a contest: every road has its price.
compare-questions = To talk about together
compare-question-other = Can you explain why the others chose differently here?
compare-question-missing = Which of their reasons did nobody mention in your group?
compare-question-keep = What do you take home from the road that you did not take?
compare-too-few = It takes two groups to compare. Name another session, or a file that holds more of them.
compare-too-many = At most { $most } groups can be compared.
compare-different = These groups did not play the same scenario ({ $scenarios }). Compare only groups that played the same one.
compare-labels = You give { $labels ->
    [one] one name
   *[other] { $labels } names
  } for { $groups } groups. Give every group a name with --label, or none.
compare-which-file = The scenario “{ $scenario }” does not come with the program, and it was not kept with these sessions. Name its file with --scenario PATH.
compare-other-file = These groups played “{ $scenario }”, and that file holds “{ $other }”. Name the right file.
compare-road-gone = The scenario has changed, and the road of session { $id } is no longer there: “{ $at }” is gone. Name the file as it was then with --scenario.
compare-no-session = The events of session { $id } do not fit together. Export the session again.
insights-none = There are no sessions yet to say anything about.
insights-other-file = None of these sessions played “{ $other }”: they played { $scenarios }. Name the right file.
insights-hidden = Counts only, and what groups kept in a sentence. A dash stands for fewer than { $fewest } people or sessions, or for a count from which you could work that out.
insights-all-shown = Mind: every count is shown, the small ones too. From these you may tell what somebody chose.
insights-scenario = { $title }: { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
  }
insights-dilemmas = Where the first vote was most divided (0 is everybody alike, 1 is evenly spread)
insights-moves = What moved after talking (the share of votes)
insights-voted = { $voters } votes in { $groups ->
    [one] one group
   *[other] { $groups } groups
  }
insights-too-few = too few to say anything
insights-injects = What was chosen after something came in between, and without it
insights-missing = What groups would rather have done, which no choice offered
insights-beside = { $title }: { $after } times after it, { $without } times without, { $apart } apart
insights-plans = What groups meant to do (number of plans)
insights-plans-made = made
insights-plans-looked-back = on which a group looked back later
insights-plans-done = of those done, by half of the people or more
insights-plans-partly = done in part
insights-plans-not = not done
insights-endings = How it ended (number of sessions)
insights-unfinished = not at an ending yet
insights-back = Going back
insights-went-back = { $sessions ->
    [0] In no session did people go back.
    [one] In one session people went back to try something else, { $times } times together.
   *[other] In { $sessions } sessions people went back to try something else, { $times } times together.
  }

insights-statements = What groups said of themselves
insights-round = { $round } { $people } { $people ->
    [one] answer
   *[other] answers
  } from { $told } of { $groups ->
    [one] one group
   *[other] { $groups } groups
  }
insights-round-hidden = { $round } { $groups ->
    [one] one group
   *[other] { $groups } groups
  }; their counts could give somebody’s answer away
insights-rounds-differ = Not every time counts the same groups: who stood alone with an answer takes their group out. Do not compare the times then.
