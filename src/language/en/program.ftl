# The command line and the store.
cli-close-window = Press Enter to close this window.
cli-go-on = Press Enter to go on.
cli-no-folder = No folder for your data was found. Name one with --data.
cli-no-code = There is no such code. There are these: { $codes }
cli-answer-to-one = An answer belongs to one scenario: name that scenario with it.
cli-two-answers = “{ $question }” has two different answers after --answer { $variable }. Give one.
cli-no-such-answer = “{ $word }” is no answer about { $variable }. These are: { $words }.
cli-not-asked = “{ $variable }” is not asked here. What is asked: { $variables }.
cli-nothing-asked = This scenario asks nothing at the start, so “{ $variable }” has no answer.
cli-nothing-to-play = There is no scenario in “{ $path }” that can be played. “veerkracht check” shows what is wrong.
cli-not-told-in = This is not told in { $language }, but in: { $there }. “veerkracht translate { $scenario } { $language }” makes a file to translate it in.
cli-not-told-in-here = This is not told in { $language }, but in: { $there }. This folder has “{ $sidecar }”. Put texts in it, and name the file: veerkracht play { $scenario } --lang { $language }
cli-not-spoken = The program itself speaks Dutch (nl) and English (en), not { $language }. Leave out “--lang”, or name one of those two.
cli-groups-session = Session { $id } is a group's. Lead it on with: veerkracht host --resume { $id }
cli-nothing-to-resume = There is nothing to go on with.
cli-scenario-elsewhere = Session { $id } belongs to the scenario “{ $scenario }”. Name its file as well: veerkracht play PATH --resume { $id }
cli-scenario-changed = The scenario has changed since you began (then { $was }, now { $now }). You go on in the same place.
check-other-name = “{ $file }” holds the scenario “{ $id }”. Give the file that name too ({ $id }.yaml), and nobody looks for it in vain.
check-nothing = In “{ $path }” there is nothing to check: no scenario (a file that ends in .yaml) and no programme.
check-clean = { $files ->
    [one] One file
   *[other] { $files } files
  } looked at, on paper and with { $tests ->
    [one] one test
   *[other] { $tests } tests
  }: nothing found.
check-unproved = { $files ->
    [one] One file
   *[other] { $files } files
  } looked at, on paper and with { $tests ->
    [one] one test
   *[other] { $tests } tests
  }: nothing found, but not everything is proved.
check-found = { $files ->
    [one] One file
   *[other] { $files } files
  } looked at with { $tests ->
    [one] one test
   *[other] { $tests } tests
  }: { $errors ->
    [one] one error
   *[other] { $errors } errors
  }, { $warnings ->
    [one] one warning
   *[other] { $warnings } warnings
  }. “veerkracht explain CODE” tells you more.
check-more = … and { $count } more in this file.
left-out = { $count ->
    [one] One file in this folder could not be shown: { $files }.
   *[other] { $count } files in this folder could not be shown: { $files }.
}
left-out-broken = it has errors; “veerkracht check” shows them
left-out-text = its name ends in .txt; call it “{ $name }”

## Statements: how far people say that something is true

survey-before = Before
survey-after = Afterwards
survey-later = Later, at a further meeting
survey-none = not at all
survey-wholly = wholly
survey-hardly = hardly
survey-at-most-partly = partly at most
survey-partly = partly
survey-mostly = mostly
survey-too-few = { $people } answers; more could give somebody’s answer away
survey-hardly-or-not = hardly or not at all
survey-mostly-or-wholly = mostly or wholly
survey-again = Once more, from an earlier meeting
survey-fewer = fewer than five answers, so nothing was kept
