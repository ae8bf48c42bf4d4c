# What exploring says: `check`, `explore`, `simulate`.
check-complete = { $file }: complete: { $situations } situations.
check-complete-merged = { $file }: complete: { $situations } situations; those that can only go on alike count as one.
check-complete-sets = { $file }: complete: { $situations } situations, too many for one by one: looked at in sets. Those that can only go on alike count as one. A road that is shown need not be the shortest.
check-stopped = { $file }: stopped at { $situations } situations. { $why } What was found holds.
check-assumptions = { $count ->
    [one] One assumption holds.
   *[other] { $count } assumptions hold.
  }
unproved = Not proved is:
unproved-stuck = that no group gets stuck
unproved-endings = that every group can still come to an ending
unproved-scores = that nobody can go on scoring without end
unproved-met = that every scene, choice and condition is met by somebody
unproved-minutes = that there is a road that fits in { $minutes } minutes
unproved-difference = that every effect does something, and that choices differ (W0708, W0709, W0710)
unproved-check = what line { $line } says: { $check }
unproved-never = that this never comes about: { $what }
unproved-assumed = that this holds where “{ $scene }” is shown: { $what }
unproved-in-time = that “{ $what }” is never shown after a scene that is later in the story
unproved-reachable = that a group can come to “{ $what }”
unproved-within = that a group can come to “{ $what }” in so few decisions
unproved-always = that a group can always still come to one of these: { $what }
unproved-because = what the author promises: { $what }
unproved-searched = Played instead: { $runs } runs, past { $met } of { $scenes } scenes and { $taken } of { $choices } choices.
unproved-suspects = Look for yourself at scenes where every choice has a condition and nothing else leads on: { $scenes }.
unknown = Not known is:
unknown-playthroughs = how many playthroughs there are
unknown-decisions = how many decisions the shortest and the longest road take
unknown-minutes = how many minutes they take
unknown-words = how many words are read on the shortest and the longest road
unknown-linearity = how much every run has in common
unknown-regretted = from where an ending that people regret could no longer be avoided
unknown-endings = the exact chance of each ending, and whether one is out of reach
unknown-scenes = whether there are scenes that nobody can meet
unknown-scores = the lowest and the highest score
unknown-passed = which scenes every run passes
unknown-choices = which choices put an ending out of reach
explore-findings = { $count ->
    [one] Something is wrong: `check` shows one finding.
   *[other] Something is wrong: `check` shows { $count } findings.
  }
check-witness = { $count ->
    [0] No finding that a run could show.
    [one] One run is kept in { $path }; open it with “veerkracht play SCENARIO --resume FILE”.
   *[other] { $count } runs are kept in { $path }; open one with “veerkracht play SCENARIO --resume FILE”.
  }
explore-complete = Complete: { $situations } situations, { $transitions } steps between them.
explore-complete-merged = Complete: { $situations } situations, { $transitions } steps between them; those that can only go on alike count as one.
explore-stopped = Stopped at { $situations } situations; there are more. { $why } The figures below come from random runs.
stopped-situations = That is the most it looks at; with a higher --max-situations it goes on.
stopped-memory = It may use no more memory; with a higher --max-memory it goes on.
stopped-time = The time was up; with a higher --within it goes on.
stopped-starts = It can begin in more ways than are tried.
explore-playthroughs = Playthroughs
explore-decisions = Decisions
explore-minutes = Minutes
explore-words = Words
explore-words-mean = { $mean } on average; the fewest and the most are not known: too many situations differ in what is read
explore-words-unknown = not known: too many situations differ in what is read
explore-linearity = Linearity
explore-linearity-share = { $share } of what comes on the screen, every run passes
explore-scenes = Scenes
explore-scenes-met = { $total }, of which { $met } can be met
explore-length = { $shortest } to { $longest }, { $mean } on average
explore-length-no-mean = { $shortest } to { $longest }; a run need not end, so there is no average
explore-endless = no end
explore-no-ending = no run ends
explore-endings = Endings, for somebody who chooses with closed eyes
explore-endings-carried = Endings, for somebody who chooses with closed eyes and takes nothing along
explore-asked = Whoever starts is asked: “{ $question }”
explore-regrets = Endings that people regret, and from where they could no longer be avoided
explore-regret-any = One of these { $count }, whichever
explore-regret-never = Nobody comes to it.
explore-regret-told = decisions before they were told: { $length }
explore-regret-at = settled most often at: { $places }
explore-regret-start = before the first decision
explore-regret-drawn = { $scene } (drawn)
explore-scores = Scores, from the lowest to the highest
explore-passed-always = Every run passes
explore-closing = Choices that put an ending out of reach, and what is left
explore-costs = What makes the { $situations } situations many, and how many are left without it
explore-costs-some = What makes situations many: of the { $situations } nearest to the start, so many are left without it
explore-costs-variable = without { $name }
explore-costs-budget = without the budget of { $name }
explore-costs-inject = when nobody sends { $name }
progress-situations = { $count } situations, { $rate } a second · { $name }
progress-sets = sets of situations, { $count } steps, { $rate } a second · { $name }
progress-findings = looks at what was found · { $name }
progress-figures = works out the figures · { $name }
progress-runs = { $count } random runs, { $rate } a second · { $name }
simulate-runs = { $runs } random runs.
simulate-endings = Endings, with the range in which the true share lies 19 times out of 20
simulate-interval = { $low } to { $high }
simulate-endless = no ending
simulate-unvisited = Met by no run: { $scenes }
simulate-unsent = Not tried, since random runs send no injects by clock or hand: { $scenes }
readability-all = { $words } words in { $sentences } sentences: { $average } in a sentence.
readability-ease = Reading ease { $ease } (Flesch: 100 reads easily, 0 hardly). It counts lengths and nothing else.
readability-no-ease = There is no measure of ease for this language. Long sentences stand below.
readability-scenes = Scenes, from hard to easy
readability-long = { $long ->
    [0] No sentence is longer than { $most } words.
    [one] One sentence of more than { $most } words
   *[other] { $long } sentences of more than { $most } words
  }
