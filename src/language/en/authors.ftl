# For those who write and translate scenarios.
translate-no-language = “{ $tag }” is not a language that we know. Write a language tag, such as en, ar or nl-BE.
translate-same-language = This file is in that language already ({ $language }). Name another language to translate into.
translate-other-language = “{ $path }” says { $language } behind “language:”. Nothing was changed. Change that line, or give the file another name.
translate-no-scene = There is no scene “{ $scene }”. Nothing was changed. Use the id of a scene, or “header” for the texts outside the scenes.
translate-no-scene-near = There is no scene “{ $scene }”. Did you mean “{ $near }”? Nothing was changed.
translate-intricate = “{ $path }” is written in such a way that an update would harm it. Nothing was changed. “veerkracht check” shows which texts are missing.
translate-left = The translation cannot be updated yet and was left as it is. Mend this first:
translate-copied = This is part of the program. These files are now in this folder too: { $files }. What they say counts when you name the file, as in: veerkracht play { $path } --lang { $language }
translate-copied-facts = These facts are part of the program. These files are now in this folder too: { $files }. They count for the scenarios in this folder.
translate-made = “{ $path }” was made, with { $added ->
    [one] one text
   *[other] { $added } texts
  } to translate.
translate-updated = “{ $path }” was updated: { $added ->
    [0] no texts were added
    [one] one text was added
   *[other] { $added } texts were added
  }.
translate-same = Nothing in “{ $path }” had to change.
translate-aside = { $aside ->
    [one] One entry does not belong to the scenario (any more), and is now
   *[other] { $aside } entries do not belong to the scenario (any more), and are now
  } a comment.
translate-missing = { $missing ->
    [one] One text waits
   *[other] { $missing } texts wait
  } for a translation.
translate-stale = The source has changed in { $count ->
    [one] one part
   *[other] { $count } parts
  }: { $stale }. Look over the translation there. When it fits, type the same again, followed by: --done { $names }
translate-whole = The translation is complete.
translate-comment-guide = Write the translation behind each empty key. Where it says “|” or “>-”, write on the line below, two spaces further to the right. Lines that begin with this sign are the program's; “veerkracht translate” takes them away again.
translate-comment-stale = The source has changed. Look over the texts below. When they fit again, do one of these two:
    - make the line below: of: "{ $of }"
    - type: { $command }
new-id = my-scenario
new-not-an-id = “{ $id }” cannot be an id: an id is a letter, then letters, digits, - or _. Try: veerkracht new { $instead }
new-reserved = “{ $id }” has a meaning of its own in a scenario and cannot be an id. Try: veerkracht new { $instead }
new-ships = “{ $id }” is taken: it comes with the program. Try: veerkracht new { $instead }
new-exists = “{ $path }” is there already. Nothing was changed. Choose another id, or another folder with --out.
new-no-case = { $id } is no case that you brought yourselves: of a scenario that is there already no new one need be made. A case of your own begins with: veerkracht play --case
new-case-broken = No scenario can be made of { $id }: what was written is no longer whole.
new-from-made = “{ $path }” is made, with what you wrote and chose. Where nobody went something is still to come; this tells what is missing:

      veerkracht check { $file }
new-ask-language = Which language do you write in, nl or en?
new-ask-language-again = Type nl or en.
new-ask-title = What is the scenario called?
new-ask-title-again = Type a title.
new-ask-summary = What is it about, in one sentence?
new-ask-summary-again = Type a sentence.
new-ask-minutes = How many minutes does it take with a group?
new-ask-minutes-again = Type a number from 1 to 10000.
new-stopped = Nothing was made.
new-made = “{ $path }” was made. There is a whole story in it; change what you like in a text editor. With { $schema } beside it, an editor can help you.

      veerkracht play { $file }       play it
      veerkracht preview { $file }    play it while you write
      veerkracht check { $file }      see whether everything is right
