# For those who write and translate scenarios.
translate-no-language = “{ $tag }” is no language that we know. Write a language tag, such as en, ar or nl-BE.
translate-same-language = This scenario is in that language already ({ $language }). Name another language to translate into.
translate-other-language = “{ $path }” says { $language } behind “language:”. Nothing was changed. Change that line, or give the file another name.
translate-no-scene = There is no scene “{ $scene }”. Nothing was changed. Use the id of a scene, or “header” for the texts outside the scenes.
translate-no-scene-near = There is no scene “{ $scene }”. Did you mean “{ $near }”? Nothing was changed.
translate-intricate = “{ $path }” is written in such a way that an update would harm it. Nothing was changed. “veerkracht check” shows which texts are missing.
translate-left = The translation cannot be updated yet and was left as it is. Mend this first:
translate-copied = This scenario is part of the program. These files are now in this folder too: { $files }.
translate-made = “{ $path }” is made, with { $added ->
    [one] one text
   *[other] { $added } texts
  } to translate.
translate-updated = “{ $path }” is updated: { $added ->
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
  }: { $stale }. Look the translation over, and say so with --done.
translate-whole = The translation is complete.
translate-comment-guide = Write the translation behind each empty key. Where it says “|” or “>-”, write on the line below, two spaces further to the right. Lines that begin with this sign are the program's; “veerkracht translate” takes them away again.
translate-comment-stale = The source has changed. Look over the texts below. When they fit again, do one of these two:
    - make the line below: of: "{ $of }"
    - type: { $command }
