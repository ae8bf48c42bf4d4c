# The command line and the store.
cli-no-scenario = There is no scenario or file “{ $name }”. These scenarios come with the program: { $known }.
cli-cannot-read = “{ $path }” cannot be read
cli-no-folder = No folder for your data was found. Name one with --data.
cli-no-code = There is no such code. These there are: { $codes }
cli-no-session = There is no session { $id }. “veerkracht records” shows them all.
cli-nothing-to-play = There is no scenario in “{ $path }” that can be played. “veerkracht check” shows what is wrong.
cli-groups-session = Session { $id } is a group's. Lead it on with: veerkracht host --resume { $id }
cli-nothing-to-resume = There is nothing to go on with.
cli-scenario-elsewhere = Session { $id } belongs to the scenario “{ $scenario }”. Name its file as well: veerkracht play PATH --resume { $id }
cli-scenario-changed = The scenario has changed since you began (then { $was }, now { $now }). You go on in the same place.
cli-road-gone = The scenario has changed and your road is no longer there: “{ $at }” is gone. Your session { $id } is kept; start again to play the new version.
check-clean = { $files ->
    [one] One file
   *[other] { $files } files
  } looked at, on paper and with { $tests ->
    [one] one test
   *[other] { $tests } tests
  }: nothing found.
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
store-folder = The folder for your data ({ $path }) cannot be used: { $why }. Name another with --data.
store-read-only = { $path } cannot be written. Nothing was changed. Name another folder with --data.
store-damaged = { $path } is damaged, or no file of this program. It was left as it is. Keep it somewhere else, or name another folder with --data.
store-newer = { $path } was made by a newer version of this program. Nothing was changed. Get the newest version, or name another folder with --data.
store-full = The disk is full. Your last choice was not kept, everything before it was. Make room and go on.
store-busy = Another program is using { $path }. Try again in a moment.
store-conflict = Another window went on with this session. Close this one; everything is there.
store-other = { $path }: { $why }. Nothing was changed.
