# A story that was written elsewhere.
imported-unwritten = This part is still to be written.
imported-choice = Write here what you can do.
imported-end = The end
imported-arrives-call = The phone rings.
imported-arrives-message = A message comes in.
imported-arrives-article = This is in the news.
imported-arrives-letter = A letter comes.
imported-arrives-post = This goes round online.
imported-arrives-note = There is a note.
imported-unknown = “{ $path }” is no story that we can read. These are: Twee 3 (.twee or .tw), HTML from Twine 2 (.html), an outline in Markdown (.md) with “#” before each scene and “-” before each choice, or a table of messages (.csv).
imported-spreadsheet = “{ $path }” is a file of { $program }: save the sheet with the messages as CSV (best “CSV UTF-8”), and import that.
imported-open-quote = In row { $row } of “{ $path }” a quotation mark opens and never closes. Nothing was made. Close it, or remove it.
imported-no-columns = In “{ $path }” there is no row with names of columns that we know. Nothing was made. Put a row of names above the messages, such as: no, time, from, to, kind, text, expected action, note. Text and one other column are enough.
imported-nothing = There is no scene in “{ $path }” yet. Nothing was made.
imported-too-much = “{ $path }” holds too much: more than { $passages } scenes, { $links } links or { $megabytes } MB. Nothing was made. Split the story.
imported-too-large = “{ $path }” is too large: more than { $megabytes } MB. Nothing was made.
imported-no-text = “{ $path }” is no text in UTF-8. Nothing was made. Save the file again, with UTF-8 as its encoding.
imported-exists = “{ $path }” is there already. Nothing was changed. Name another file with --out.
imported-made = “{ $path }” was made, with { $scenes ->
    [one] one scene
   *[other] { $scenes } scenes
  }, { $choices ->
    [one] one choice
   *[other] { $choices } choices
  } and { $endings ->
    [one] one ending
   *[other] { $endings } endings
  }. Its language is set to { $language }; when it is another one, change the line “language”.
imported-remarks = This did not come along as it stood:
imported-remark = { $count ->
    [one] line
   *[other] lines
  } { $line }: { $said }
imported-remark-row = { $count ->
    [one] row
   *[other] rows
  } { $line }: { $said }
imported-no-message = There is no message here. No scene was made of it.
imported-heading = We do not know the column “{ $shown }”. What stands in it is now under “notes”, which only the moderator reads.
imported-time = “{ $shown }” is no time or day that we can read. It now stands so behind “clock”.
imported-kind = We do not know “{ $shown }” as a kind of message. The text is told now. The kind and the sender are under “notes”.
imported-moved = This row stood below a row with a later time. The scenes are in the order of time.
imported-columns = What stands behind the first { $shown } columns was not read.
imported-command = “{ $shown }” was left out: a scenario does not know that command.
imported-leading-command = “{ $shown }” was left out: a scenario does not know that command. It named a scene, and a choice leads there now.
imported-media = “{ $shown }” was left out: a scenario has no pictures, sounds or fields to fill in.
imported-bounds = “{ $shown }” has a lowest and a highest value now, which the story did not say. Look them over under “state”.
imported-restart = “{ $shown }” leads back to the beginning. This is an ending now.
imported-script = “{ $shown }” was left out: it belongs to the other program, not to the story.
imported-markup = Of “{ $shown }” only the words were kept.
imported-condition = The condition “{ $shown }” was left out. What hung on it is always there now.
imported-variable = “{ $shown }” still stands so in the text. Write words in its place.
imported-braces = In “{ $shown }” braces became round brackets: between braces stands a variable here.
imported-open-link = The link “{ $shown }” has no end. It now stands in the story as text.
imported-no-passage = A link leads to “{ $shown }”, which is not there. An ending that you still have to write stands there now.
imported-same-name = There is a scene called “{ $shown }” already. Links lead to the first.
imported-no-text-here = Nothing is told in “{ $shown }”. Write a text there.
imported-no-start = The story would begin at “{ $shown }”, which is not there. Look at what stands behind “start”.
imported-story-format = The story was written for { $shown }. Only texts and links were read; look the texts over.
imported-outside = This stands above the first scene: “{ $shown }”
imported-hidden-signs = Signs that nobody sees were left out.
imported-more = { $count ->
    [one] And one remark more.
   *[other] And { $count } remarks more.
  }
imported-next = What a choice brings and what it costs, only you know. This shows where it has to come:

      veerkracht check { $file }
