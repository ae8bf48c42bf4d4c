# Findings of `check`, by code: what is wrong, what to do, and an explanation.
severity-error = error
severity-warning = warning
finding-did-you-mean = did you mean `{ $word }`?
finding-also = { $of ->
    [E0003] up to here
    [E0007] it stands here as well
    [E0101] it belongs below this
    [E0107] this leads on already
    [E0112] and this
    [E0208] this scene belongs to an inject
    [E0213] this one has no condition
    [E0214] here the scene or choice still is
    [E0804] it is played here already
    [W0503] the author's text of this one has changed
    [W0705] this never holds
    [W0706] and this never holds either
    [W0710] and this is the other choice
    [entering] because of this
   *[other] this belongs to it
  }
explain-wrong = Wrong:
explain-right = Right:
finding-help = help

E0001 = This file is not plain text in UTF-8.
E0001-help = Save it again with the encoding UTF-8; every text editor can.
E0001-explain = A scenario is a text file in UTF-8, the encoding that every language shares. This file holds something else: another encoding, a damaged character, or no text at all (a picture, a document). Open it in a text editor and save it as “UTF-8”.
E0002 = This file is too large.
E0002-help = A scenario is at most 8 MiB; the longest one that ships is far below that.
E0002-explain = A scenario of three hours is about a tenth of a megabyte. A file over 8 MiB is refused before it is read, so that nothing can make the program hang. Split it into several scenarios.
E0003 = { $slip ->
    [space] Behind `{ $sign }:` a space is missing.
    [colon] Behind `{ $sign }` the colon is missing.
    [colon-sign] Behind `{ $sign }` belongs a colon, and another sign stands there.
    [colon-more] The colon at the end does not belong here.
    [colon-text] This text holds a colon, and so it needs quotes.
    [pasted] The space here is no ordinary one; it came along when text was pasted.
    [tab] This line begins with a tab, where spaces belong.
    [dash-space] Behind the dash a space is missing.
    [dash-sign] `{ $sign }` is not the dash with which a line of a list begins.
    [dash-below] A list begins on the line below its key.
    [dash-more] No dash belongs here: the lines beside it have none.
    [key-lost] The line with the key is missing above this line.
    [dash-named] No dash belongs here: the lines beside it have a name of their own (an id).
    [arrow] Where a choice leads stands behind `goto:`.
    [marked-up] A name has no signs that make it bold or italic.
    [dash-signs] `{ $sign }` is not the dash with which a line of a list begins.
    [prose] This line belongs to nothing.
    [text-keyless] The key is missing before this text.
    [name-key] A part begins with its own name (an id), without a word before it.
    [brace-text] Between braces stands only the id of a variable.
    [unquoted] A condition needs no quotes.
    [dash-less] A dash is missing here: the lines beside it have one.
    [comment] A comment begins with `#`, not with `{ $sign }`.
    [sign] A text that begins with `{ $sign }` needs quotes.
    [sign-within] Between brackets, a text with `{ $sign }` in it needs quotes.
    [not-sign] A condition says `not`, where other languages write `!`.
    [apostrophe] The apostrophe here is taken for a quote that opens.
    [unclosed] A quote opens here and nothing closes it.
    [after-quote] The quotes close before the text ends.
    [backslash] A backslash between double quotes has a meaning of its own.
    [bracket-open] A closing `{ $sign }` is missing.
    [bracket-more] There is a `{ $sign }` too many.
    [bracket-other] What opens here closes with another bracket than this `{ $sign }`.
    [comma] A comma is missing between two keys.
    [indent] This line begins in another column than the lines it belongs with.
    [nameless] Above this line a name of its own (an id) is missing.
    [tabs] Here, and in lines below, there are tabs where spaces belong.
    [pasted-indent] The spaces with which this line begins are no ordinary ones; they came along when text was pasted.
    [nested] Behind `{ $sign }:` another key stands on the same line.
    [keyless] Behind `{ $sign }:` stands a text, and keys below it: the text needs a key of its own too.
    [other-quote] This closes with another quote than the one it opens with.
    [comma-text] Is a comma missing before `{ $sign }:`, or does it belong to the text before it?
    [fence] The lines with ``` come from a chat or a web page, and do not belong to the scenario.
    [goes-on] This line does not begin with a key, and yet stands where a key belongs.
   *[other] From here on this file cannot be read.
  }
E0003-help = Look at this line and the one before it: a quote, a bracket, a colon or the indentation is not what it seems.
E0003-help-tab = There is a tab here. Use spaces to indent; set your editor to “spaces instead of tabs”.
E0003-help-colon = A text with a colon in it needs quotes: `text: "Listen: this is it"`.
E0003-help-indent = This line is indented differently from the lines it belongs with. Lines that belong together begin in the same column.
E0003-help-star = A text that begins with `*` or `&` needs quotes: `text: "*No*, she says"`.
E0003-help-tag = A text that begins with `!` needs quotes: `text: "!"`.
E0003-help-unclosed = A quote opens here and nothing closes it. Close it, or leave both out.
E0003-help-after-quote = The text goes on after its closing quote. Put the whole text between quotes and use single quotes inside: `text: "'Hello', she says"`.
E0003-help-backslash = A backslash between double quotes has a meaning of its own. Use single quotes around this text, or leave the backslash out.
E0003-help-bracket = A bracket is missing or one too many. What opens with a curly or square bracket must close with its own kind, and commas stand between the entries.
E0003-help-hash = ` #` makes the rest of the line a comment. Put the text between quotes.
E0003-help-quote = Put this text between quotes.
E0003-help-key = A key and its colon are expected here: `text: …`.
E0003-help-question = A text that begins with `?` needs quotes: `text: "? Who says so"`.
E0003-help-mended = Write the whole line like this: `{ $mended }`
E0003-help-spaces = { $many ->
    [none] Let the line begin at the very left, without spaces before it
    [one] Let the line begin with exactly 1 space
   *[more] Let the line begin with exactly { $spaces } ordinary spaces
  }; now there are { $was }.
E0003-help-goes-on = Does this line still belong to the text above? Then let it begin with { $spaces } spaces, and so the other lines of that text.
E0003-help-below = Write the first item on a line of its own, below: `{ $mended }`
E0003-help-dash-named = Write `{ $sign }:` in the place of the dash, and put `{ $mended }` on a line below it, with { $spaces } spaces before it.
E0003-help-key-lost = Put a line with `{ $sign }:` above this line, { $many ->
    [none] at the very left, without spaces before it
    [one] with 1 space before it
   *[more] with { $spaces } spaces before it
  }.
E0003-help-here = Write `{ $mended }` here.
E0003-help-tab-spaces = { $many ->
    [none] Let the line begin at the very left, without a tab or spaces before it.
    [one] Let the line begin with exactly 1 space, and no tab.
   *[more] Let the line begin with exactly { $spaces } ordinary spaces, and no tab.
  }
E0003-help-lines = { $many ->
    [none] Let the lines { $first } to { $last } begin at the very left, without spaces before them.
    [one] Let each of the lines { $first } to { $last } begin with exactly 1 space.
   *[more] Let each of the lines { $first } to { $last } begin with exactly { $spaces } spaces.
  }
E0003-help-tabs = In the lines { $first } to { $last }, write spaces for each tab at the beginning: { $sign } for every tab. Many editors call this “convert tabs to spaces”.
E0003-help-prose = Is this a note to yourself? Then write `{ $mended }`, or remove the line.
E0003-help-dash-signs = In the lines { $first } to { $last }, type a plain dash and a space where `{ $sign }` stands now. The last one then is: `{ $mended }`
E0003-help-own-line = Write `{ $mended }` on a line of its own below `{ $sign }:`, with { $many ->
    [one] 1 space
   *[more] { $spaces } spaces
  } before it.
E0003-help-comma-text = Is `{ $sign }` a key of its own? Then put a comma before it. If it belongs to the text, write the whole line like this: `{ $mended }`
E0003-help-around = Put `{ $mended }` before the beginning of what is pointed at here, and another one behind its end.
E0003-help-part = The line is long; this is the part of it that must be different: `{ $mended }`
E0003-help-fence = Delete the lines with ```, and all that stands above and below them. The scenario stands in between.
E0003-help-set = Write `{ $sign }: { "{" } set: { $number } { "}" }` if it becomes { $number }, or `{ $sign }: +{ $number }` if { $number } is added.
E0003-help-ordinary = { $many ->
    [none] Let the line begin at the very left.
    [one] Delete these spaces, and let the line begin with exactly 1 ordinary space.
   *[more] Delete these spaces, and let the line begin with exactly { $spaces } ordinary spaces.
  }
E0003-help-nameless = Above this line, put a line with a name and a colon, such as `choice-one:`, with { $many ->
    [one] 1 space
   *[more] { $spaces } spaces
  } before it.
E0003-explain = The file could not be read from this place on. A few characters mean something in YAML, the form in which scenarios are written: a colon with a space, `#`, quotes, brackets, and `?`, `*`, `&`, `!` at the beginning of a text. When in doubt, put a text between double quotes, or write it as a block under `text: |`. After this is mended, other findings may appear further on.
E0004 = Lists and maps lie too deep inside each other.
E0004-help = A scenario needs about eight levels; 32 are allowed. Something is indented or bracketed too often.
E0004-explain = Nothing in the language needs more than about eight levels. A file with more than 32 is refused, so that it cannot make the program stumble.
E0005 = This file holds too much to read.
E0005-help = A map or list has at most 50,000 entries. If you use `&name` and `*name`, they repeat too much here.
E0005-help-findings = More than 10,000 things are wrong here, and nobody reads that far. Mend the first ones; the rest is told afterwards.
E0005-explain = The number of entries is bounded, so that no file can use up a machine. With `&name` and `*name` a small file can unfold into an endless one; what they repeat counts each time.
E0006 = Something stands here that nobody sees: { $sign ->
    [U00A0] a space that does not break
    [U202F] a narrow space that does not break
    [U2007] a space as wide as a digit
    [U200B] a space without any width
    [U200C] a sign that keeps letters apart
    [U200D] a sign that joins letters
    [U200E] a mark of the direction of writing
    [U200F] a mark of the direction of writing
    [U00AD] a soft hyphen
    [U2060] a joiner without any width
    [UFEFF] a mark for the beginning of a file
    [U0000] an empty sign
    [U0007] a sign for a bell
    [U001B] an escape sign
   *[other] a control sign
  } ({ $shown }).
E0006-help = Delete it: put the cursor behind it, and press Backspace once. In doubt, type the word again; often it came along when pasting.
E0006-explain = Control characters and hidden direction marks could change what somebody sees on the screen. They are refused everywhere in a file. Other signs that nobody sees, such as a space without width, are fine in a text and not in a key, an id or a condition.
E0007 = `{ $key }` stands here for the second time.
E0007-help = Keep one of the two, or give this one another name.
E0007-help-key = Delete one of the two lines: this key can stand here only once.
E0007-help-nameless = Does something new begin here? Then put a line above it with a name of its own (an id) and a colon, such as `name-1:`, indented two spaces less than this one.
E0007-help-text = Are these two paragraphs? Then write `text:` once, with a line below it for each paragraph that begins with a dash and a space. Otherwise remove one of the two.
E0007-explain = Every key may stand once in its map. If two scenes had the same id, nobody could say which one is meant.
E0008 = A second document begins here.
E0008-help = Remove the line `---`, or move what follows to a file of its own.
E0008-explain = One scenario is one file. A line with `---` begins a new document.
E0009 = There is nothing in this file.
E0009-help = Type `veerkracht new my-scenario`: it makes a small, whole story to change. Or begin here with `format: 1`, `id`, `version`, `title`, `language`, `start` and `scenes`.
E0009-explain = The file is empty or holds only comments.
W0010 = The rest of this text is taken for a comment.
W0010-help = Put the text between quotes: `text: "desk #3"`.
W0010-help-mended = Put all of it between quotes: `{ $mended }`
W0010-explain = A space and `#` begin a comment, so that the reader would see only half of this text.
W0011 = Is this still the sentence before it? Between `[` and `]` a comma begins the next item.
W0011-help = Put each sentence between quotes: `["What did you see, and what not?", "And then?"]`.
W0011-help-mended = Put each sentence between straight quotes: `{ $mended }`
W0011-explain = In a list between `[` and `]` items are separated by commas. A sentence with a comma in it becomes two items, unless it stands between quotes. This item begins with a small letter, and the one before it has no full stop or question mark, so they seem to belong together.
W0012 = There are more than 10,000 warnings in this file; the rest is told when these are gone.
W0012-help = Look at the first ones. What you leave as it is on purpose, you allow: `allow:` with the code and why.
W0012-explain = So many warnings at once help nobody, and could use up a machine. No error is left out by this.
W0013 = { $what ->
    [double] `{ $shown }` has two braces too many: they are read along.
    [entity] `{ $shown }` is a sign as HTML writes it. That is how it is shown.
    [open] The brace that closes is missing after `{ $shown }`. People read the id like this, and not the value.
    [variable] `{ $shown }` is read as it stands here: no value comes into the text like this.
    [name] `{ $shown }` is read as it stands here: no value comes into a `{ $key }`.
    [text] `{ $shown }` is shown as it stands, braces and all.
    [link] `{ $shown }` is shown as it stands: this is no link.
   *[markup] `{ $shown }` falls away here: what HTML marks up is read without its marks.
  }
W0013-help = { $what ->
    [entity] Write the sign itself, such as `&`.
    [name] Remove `{ $shown }` here. A value is shown in the `text` of a scene or a choice.
    [text] Between braces stands the id of a variable, and nothing else. Use other brackets for what people should read.
    [link] Where a choice leads stands behind its `goto`.
   *[markup] Write `**bold**` or `*italic*`, as in Markdown.
  }
W0013-help-mended = Write `{ $mended }` here.
W0013-help-link = Write `{ $mended }` here. Where a choice leads stands behind `goto`.
W0013-explain = A text is Markdown, and a variable is shown in it by its id between curly brackets. What other programs write otherwise, links between square brackets or HTML, is no more than letters here.
E0014 = This is no plain text, but { $kind ->
    [rtf] a document with layout (RTF)
    [word] a document of Word
    [odt] a document of LibreOffice or OpenOffice
    [pdf] a PDF
    [zip] a packed file (zip)
    [html] a web page (HTML)
    [twee] a story of Twine (Twee)
   *[picture] a picture
  }.
E0014-help = Open it in the program that it was made with. Save it there as plain text (UTF-8), under a name that ends in `.yaml`, and check that file.
E0014-help-html = Copy the text of the page into an empty file whose name ends in `.yaml`. If it is a story from Twine, give this file a name that ends in `.html`, and type `veerkracht import` with that name behind it.
E0014-help-twee = Give this file a name that ends in `.twee`, such as `story.twee`. Then type: `veerkracht import story.twee`
E0014-help-other = A scenario is a file of plain text that ends in `.yaml`. `veerkracht new my-scenario` makes one to change.
E0014-explain = A scenario is a text file without layout. A word processor also keeps fonts and layout, and a web page is full of signs for the browser: no scenario can be read out of that. With a text editor, or by “save as plain text”, only what you wrote remains.

E0101 = `{ $key }` does not belong here.
E0101-help = These belong here: { $keys }.
E0101-help-meant = Write `{ $meant }` here.
E0101-help-role = What one person reads and others do not is the `brief` of a role.
E0101-help-role-brief = What one person reads and others do not stands with that role. Remove this whole piece of text here, and not only `for`: else everybody reads it. Change the line of this role under `roles` to: `{ $mended }`. Keep the title and the `brief` that stand there already.
E0101-help-for = A choice belongs to the whole group, and `for` to a scene: indent it as far as `choices`. What only one person knows is the `brief` of a role.
E0101-help-merge = The `<<` of other YAML files is not known here. Remove this line. If a key is missing then, write it on a line of its own.
E0101-help-comma = If this is part of a text: a comma ends a text between curly brackets. Put the text between quotes.
E0101-help-choices = A deadline, a budget, advice and `otherwise` belong to a scene with `choices`.
E0101-help-budget = `free` belongs to a choice of a scene with a `budget`, and `minutes` where that budget is in minutes.
E0101-help-ending = `regretted` belongs to a scene with `ending: true`.
E0101-help-practise = `practise` belongs to a scene from which the story goes on: with an ending people talk about how it went.
E0101-help-programme = `meetings` belongs to a programme, which has another key than a scenario: write `{ $mended }` in the place of the line with `id`.
E0101-help-line = Delete this line with `{ $key }`: what stands below it belongs to `{ $above }`.
E0101-help-nameless = A name of its own (an id) belongs here first. Put a line with such a name and a colon above `{ $key }`, such as `{ $what ->
    [task] task
    [choice] choice
    [scene] beginning
   *[other] name
  }:`, and indent all that belongs to it by two more spaces.
E0101-help-when = `when` belongs to what leads to this scene: put it with the choice that goes here, or with a target in a list behind `goto`.
E0101-help-of-choice = `{ $key }` belongs to a choice, not to a scene. Put it below a choice, indented as far as the `text` of that.
E0101-help-exhibits = Is a line missing above this, such as `exhibits:`? Look how it stands in the author’s file.
E0101-help-translation = Delete it: a translation has texts alone. The rest stands in the author’s file.
E0101-help-paragraph = Does this line belong to the text above? Then write `{ $above }: |`, put the text itself below it, and let each of its lines begin with { $spaces } spaces.
E0101-help-comma-text = Does this still belong to the text before it? Between brackets a comma ends a text. Put it between quotes: `{ $mended }`
E0101-help-comma-list = More than one stands between square brackets. Write `{ $mended }` here.
E0101-help-comma-checks = A check names one scene. Make it more lines: { $mended }.
E0101-help-comma-one = Behind `{ $mended }` only one fits. Remove the others, with the comma before them.
E0101-help-curly = Curly quotes, as a word processor makes them, do not count here. Write straight ones: `{ $mended }`
E0101-help-unit = The clock counts whole minutes. Write `{ $mended }` here.
E0101-explain = Only the keys of the language are read. Any other is most likely a slip of the pen, and passing over it would hide that. Capitals matter, and so does where a key stands.
E0102 = `{ $key }` is missing here.
E0102-help = Add `{ $key }: …`.
E0102-help-above = Above this line, a line with only `{ $key }:` is missing, at the very left, without spaces before it.
E0102-help-scenes = Add `goto: …`, with the id of a scene. Here that can be: { $known }.
E0102-help-start = Add a line with what a group begins with, such as `start: { $start }`.
E0102-help-mended = Say as well what a group begins with: `{ $mended }`
E0102-explain = Some things cannot be left out: a scenario has an id, a version, a title, a language, a start and scenes; a scene has a text; a choice has a text and a `goto`; an adviser has a `from` and a `text`; a task has a `task`, things to `look_for` and `examples`.
E0103 = { $expected ->
    [map] Lines such as `name: value` belong
    [list] A list belongs
    [text] A text belongs
    [number] A whole number belongs
    [yes-no] `true` or `false` belongs
    [condition] A condition belongs
    [scene] The id of a scene belongs
    [target] A scene, `resume` or a list of targets belongs
    [effect] An effect belongs
    [choice] A choice, as `scene.choice`, belongs
    [variable] `true`, `false`, or a meter or word with a `start` belongs
    [targets] A scene, or a list of targets with `to`, belongs
   *[other] Something else belongs
  } here, and { $found ->
    [nothing] there is nothing
    [text] this is `{ $value }`
    [quoted] this is `"{ $value }"`, a text between quotes
    [list] this is a list
    [map] these are lines such as `name: value`
    [number] this reads as a number
    [yes-no] this reads as yes or no
    [empty] this reads as nothing
   *[other] this is not it
  }.
E0103-help = Look at an example in a scenario that ships.
E0103-help-map = Below this key, write lines such as `name: value`, two spaces further.
E0103-help-number = Write a whole number, such as `8`, without quotes.
E0103-help-whole = Only a whole number fits here. Round it, and write `{ $mended }`.
E0103-help-list = Write it between square brackets with commas, or one a line with a dash before it.
E0103-help-yes-no = Write `true` or `false`, without quotes.
E0103-help-text = Write a text after the colon.
E0103-help-choice = Write the scene, a dot and the choice: `call.huddle`.
E0103-help-condition = In this file that can be, for example: { $examples }. If it holds always, remove `when`.
E0103-help-mended = Write `{ $mended }` here.
E0103-help-file = This is no scenario. One begins with `format: 1`; `veerkracht new my-scenario` makes one to change.
E0103-help-beside = Write `goto: { $mended }`. Effects and what else happens stand beside `goto`, as keys of the choice.
E0103-help-scenes = Write the id of a scene behind `goto:`. Here that can be: { $known }.
E0103-help-meter = A meter goes from a number to a number: `{ "{" } from: 0, to: 4, start: 0 { "}" }`. If these are words to choose from, write them in a list: `one_of: [{ $words }]`.
E0103-help-minus = This is another dash than the minus sign; a word processor makes it so. Type the ordinary one: `{ $mended }`.
E0103-help-weight = `chance` is a weight and no percentage. With `chance: 2` at one target and `chance: 1` at the other, two times out of three it is the first.
E0103-help-share = `chance` is a weight: a whole number that says how often this comes beside the other. Write `chance: { $share }` here, and `chance: { $rest }` at the other target.
E0103-help-hundredths = `chance` is a weight: a whole number that says how often this comes beside the others. Write `chance: { $hundredths }` here, and do the same at the others.
E0103-help-day = `day` counts the days of the story: `day: 1` is the first. The day of the week stands behind a key of its own: `{ $mended }`.
E0103-help-title = Behind `ending` belongs `true` alone, and the title gets a key of its own: `ending: true` and `{ $mended }`.
E0103-help-names = Give each a name of its own (an id), without a dash before it: `{ $mended }`
E0103-help-first-dash = Put a dash and a space before `{ $key }`, and indent the other lines that belong to it by two more spaces.
E0103-help-dash-space = No dashes belong here. Type a space in the place of each dash, so that `{ $mended }` stays where it is.
E0103-help-dash-id = No dashes belong here. Write `{ $mended }` where the dash is; what stands below it stays where it is. Do so for each dash.
E0103-help-dash-deeper = No dashes belong here. Write `{ $mended }` two spaces further than the dash is now, and let all that belongs to it begin two spaces further too. Do so for each dash.
E0103-help-dash-name = Give each a name of its own (an id). Write that name with a colon where the dash is, and put `{ $key }` and what belongs to it below that, two spaces further than the name.
E0103-help-each-dash = Put a dash and a space before each item, each on a line of its own.
E0103-help-effects = An effect with a condition stands apart, with `when` beside it. So write behind `effects:`: `{ $mended }`.
E0103-explain = Every key takes one kind of value: a text, a number, a list, or keys of its own. A text that looks like a number, such as `1.0`, needs quotes, so that it stays as you wrote it.
E0104 = `{ $id }` cannot be an id.
E0104-help = An id is a letter, then letters, digits, `-` or `_`, such as `first-aid`. It has no spaces and no accents.
E0104-explain = Records, translations and tests refer to ids, so they are kept simple: a letter from a to z, then letters, digits, `-` and `_`. No spaces and no accents. What people see is the title.
E0105 = `{ $word }` is not one of the words that fit here.
E0105-help = Choose from: { $words }.
E0105-explain = Here only a few words have a meaning.
E0106 = { $number } lies outside what is possible here.
E0106-help = It goes from { $from } to { $to }.
E0106-help-effect = It goes from { $from } to { $to }, without 0: an effect of 0 does nothing.
E0106-help-beginnings = A run may begin with each of these values. Let the meter go at most from { $from } to { $to }.
E0106-help-advice = A scene with `advice` has from { $from } to { $to } advisers: each is asked for with one digit.
E0106-help-digits = There are from { $from } to { $to } of these: each is asked for with one digit.
E0106-help-statements = A scenario has at most { $to } statements, and these are { $number }. So they can be answered in a minute.
E0106-help-facts = A scenario names at most { $to } facts, and these are { $number }. So they fit on one card.
E0106-help-answers = A question has from { $from } to { $to } answers: each is given with one digit.
E0106-explain = Numbers have bounds, so that a scenario stays finite and every question about it has an exact answer. An effect can move a meter at most over its whole length.
E0107 = A scene goes on in exactly one way.
E0107-help = Write exactly one of `choices`, `goto` or `ending: true`.
E0107-help-none = This scene has no way on yet. Add `choices`, `goto`, or `ending: true`.
E0107-help-several = { $kept ->
    [choices] The choices of this scene lead on already. Remove `{ $other }` here, with what stands behind it.
   *[goto] If the story goes on, remove `ending`, with what stands behind it. If it ends here, remove `goto`.
  }
E0107-explain = A scene is a decision (`choices`), a passage (`goto`) or an ending (`ending: true`). With none of these a group would be stuck; with two nobody could say what comes next.
E0108 = Format { $format } is not known to this program.
E0108-help = Write `format: 1`, or use a newer version of the program.
E0108-explain = The format is the version of the scenario language. This program reads format 1.
E0109 = There is no text here.
E0109-help = Write a text here, behind the colon and a space.
E0109-help-nothing = Here stands `{ $sign }`, and that is no text. Put a text in its place.
E0109-help-why = Write why this warning is fine here: `W0403: we use it next year`.
E0109-explain = An empty text would leave an empty place on the screen.
E0110 = `{ $id }` has a meaning of its own and cannot be an id.
E0110-help = Choose another id, such as `{ $id }-1`, here and where you name it.
E0110-help-mended = Choose another id, such as `{ $mended }`. Where you name it elsewhere, change it there as well.
E0110-help-deadline = A deadline is no choice. It stands beside `choices`, and not below it: indent this line as far as `choices`, and all that belongs to it two spaces further.
E0110-explain = The words `resume`, `deadline`, `and`, `or`, `not`, `in`, `seen`, `chose`, `true` and `false` mean something in targets and conditions.
E0111 = A check says exactly one thing.
E0111-help = Write one of `never`, `reachable` (with `within`, if you like) or `always_reachable`.
E0111-explain = Each check is a claim of its own, so that the answer can name it. Write several checks for several claims.
E0112 = It is not clear when this inject comes.
E0112-help = Write `when: …`, or `after: …` with its minutes or `by: moderator`, either with a `when` if you like.
E0112-help-either = An inject comes in one way. Choose: `by: moderator`, or `after: { $after }`.
E0112-explain = An inject interrupts in one of three ways: as soon as its condition holds, when the exercise clock reaches a number of minutes, or when the moderator sends it.
E0113 = This scene has `choices` without a choice.
E0113-help = Add a choice, or use `goto` for a passage.
E0113-explain = A decision needs at least one choice.
E0114 = The lower bound of this meter must come first.
E0114-help = Write the smaller number after `from` and the larger one after `to`.
E0114-explain = A meter runs from its lower to its upper bound, and the two differ.
E0115 = `{ $date }` is not a date.
E0115-help = Write year, month and day: `2026-11-23`.
E0115-help-mended = Write year, month and day: `{ $mended }`.
E0115-explain = The day on which somebody last checked a source or a fact is written as year-month-day.
E0116 = `{ $origin }` does not say where this is carried from.
E0116-help = Write the id of the other scenario, a full stop, and the id of its variable: `press-before-anything.line`.
E0116-explain = With `carried` a variable may begin with the value that a variable of another scenario had at the end of an earlier run. It names that scenario and that variable.
E0117 = A variable that is carried does not start at random.
E0117-help = Write one value after `start`: it counts for whoever carries nothing along. Or take `carried` away.
E0117-explain = A run begins either with what an earlier one left, or with what is drawn. With `carried`, `start` is the value for those who have no earlier run, or would rather begin afresh.
E0118 = { $what ->
    [both] A budget is in choices or in minutes, and here both are.
   *[none] A budget is in choices or in minutes, and here neither is.
  }
E0118-help = Write `choices: 4`, or `minutes: 40`, and not both.
E0118-explain = A budget says how much can be done of the choices of a scene: so many of them, or so many minutes.
E0119 = It is not said how long this choice takes.
E0119-help = Write `minutes: …`, or `free: true` when it does not count.
E0119-explain = In a scene with a budget in minutes each choice takes some of them. One that leads on without taking any says `free: true`.
E0120 = When this budget is spent nothing is left to choose.
E0120-help = Let one choice say `free: true`, without `when` and without `once`, or write `otherwise`.
E0120-explain = A budget closes every choice that takes more than is left. A group must then still be able to go on: by a choice that does not count and is always open, or by `otherwise`.
E0121 = `{ $time }` is not a time of day.
E0121-help = Write hours and minutes: `"22:40"`.
E0121-help-mended = Write hours and minutes, between straight quotes: `{ $mended }`.
E0121-explain = The time of a scene in the story is written as hours and minutes, from `"0:00"` to `"23:59"`.
E0122 = This is not a stretch of the story.
E0122-help = Write two times between `[` and `]`, each as `at` has them, the earlier one first.
E0122-help-scenes = `between` names two times of the story, and no scenes: `[{ "{" } day: 1 { "}" }, { "{" } day: 2 { "}" }]`.
E0122-explain = `between` says in which stretch of the story an inject may come: from the first time until the second, both included. It comes only in scenes whose `at` lies within.
E0123 = { $why ->
    [kind] Only a variable that is one of some words can be asked for.
    [drawn] A variable that is asked for does not start at random.
   *[carried] A variable that is asked for is not carried along as well.
  }
E0123-help = { $why ->
    [kind] Write `one_of: [afternoon, half-hour]`, and an answer for each of the words.
    [drawn] Write one word after `start`: it counts where nobody answers. Or take `asked` away.
   *[carried] Take `carried` or `asked` away.
  }
E0123-explain = With `asked`, whoever starts says what a variable begins with. There is an answer for each of its words, and `start` is the one that counts where nobody answers. What is answered is neither drawn nor taken along from an earlier scenario.
E0124 = Answers about `{ $variable }` already say how long it takes.
E0124-help = Leave `minutes` out of the answers to this question, or out of those about `{ $variable }`.
E0124-explain = An answer may have `minutes`: how long a group plays with it. The answers to one question have them at most. Where two answers each said another time, nobody would know which of them counts.
E0125 = A task is written or spoken, and here { $what ->
    [both] both stand
   *[none] neither stands
  }.
E0125-help = { $what ->
    [both] Delete `say` or `write`.
   *[none] Give the task `write: 60` (at most so many words) or `say: 30` (at most so many seconds).
  }
E0125-explain = People do a task by writing or by speaking. `write` says how many words at most, from 1 to 400; `say` how many seconds, from 5 to 600. So they know when they are done, and the program knows whether to give them a field or a moment.
E0126 = `{ $tag }` is no language that is known.
E0126-help = Write its tag of two or three letters, in small ones: `nl`, `en`, `ar`, `tr`, or with a country, `nl-BE`.
E0126-explain = Behind `language` stands the tag of the language in which a file is written. The program speaks that language where it can, and writes it from the right side. The name of a language is not known to it.
W0127 = No condition can name `{ $word }`.
W0127-help = Write it as one word: `{ $mended }`. What people read can stand in a text with `when`.
W0127-explain = A condition names a word without spaces and without other signs than `-` and `_`. A word of a variable that has them can be set and shown, and nothing can ask for it.

E0201 = There is no scene `{ $scene }`.
E0201-help = Use the id of a scene that is there, or write this scene.
E0201-help-id = A scene is named by its id, the name with the colon under `scenes`. Write `{ $mended }` here.
E0201-help-renamed = That name was changed again later. Write here what the scene is called now.
E0201-help-choice = This names a choice, and one goes to a scene: `{ $mended }`.
E0201-help-ending = A story ends in a scene of its own. Write this one under `scenes`, with `ending: true`, a `title` and a `text`.
E0201-help-known = These scenes are there: { $known }.
E0201-explain = A target, condition or test names a scene by its id, the word before the colon under `scenes:`. Most often this is a slip of the pen or a scene that was given another name.
E0202 = Scene `{ $scene }` has no choice `{ $choice }`.
E0202-help = Use the id of a choice of that scene.
E0202-help-these = That scene has: { $choices }.
E0202-explain = A choice is named as `scene.choice`, with the ids under `scenes:` and `choices:`.
E0203 = There is no variable `{ $variable }`.
E0203-help = Use a variable under `state:`, or add this one there.
E0203-help-always = What always holds has no condition. Remove `when` here, with what stands behind it.
E0203-help-mended = Write `{ $mended }` here.
E0203-help-shown = Between braces stands the id of a variable, and people read its value. If you mean plain text, write other brackets: `{ $mended }`.
E0203-help-scene = This is a scene. Whether somebody was there is asked like this: `seen({ $variable })`.
E0203-help-known = Under `state:` are: { $known }. Use one of these, or add this one there.
E0203-explain = Everything that a condition, an effect or a text with curly brackets speaks of must stand under `state:`.
E0204 = There is no competency `{ $name }`.
E0204-help = Use one under `competencies:`, or add it there.
E0204-help-known = Under `competencies:` are: { $known }. Use one of these, or add this one there.
E0204-explain = Scores are given on the competencies that the scenario declares.
E0205 = There is no role `{ $name }`.
E0205-help = Use one under `roles:`, or add it there.
E0205-help-known = Under `roles:` are: { $known }. Use one of these, or add this one there.
E0205-explain = The roles whose decision a scene is are declared under `roles:`.
E0206 = There is no source `{ $name }`.
E0206-help = Use one under `sources:`, or add it there.
E0206-help-known = Under `sources:` are: { $known }. Use one of these, or add this one there.
E0206-explain = A fact points to a source under `sources:`, so that everybody can look it up.
E0207 = `resume` only works in an inject.
E0207-help = Name the scene to go to.
E0207-help-during = If this scene goes on with the inject `{ $inject }`, write `during: { $inject }` in it. Else name the scene to go to.
E0207-explain = `resume` returns to the scene that an inject interrupted. Here nothing was interrupted.
E0208 = `{ $scene }` belongs to an inject and cannot be gone to from here.
E0208-help = Let the inject come by itself, or make it an ordinary scene by removing `inject` or `during`.
E0208-explain = An inject interrupts; the story does not walk into it. Only the scenes of one inject lead to each other.
E0209 = `{ $scene }` is not an inject.
E0209-help = After `during:` comes the scene that has the key `inject`.
E0209-explain = A further scene of an inject says with `during:` to which inject it belongs.
E0210 = `{ $scene }` is not an ending.
E0210-help = Name a scene with `ending: true`.
E0210-explain = A test expects an ending; this scene goes on.
E0211 = Some targets in this list have a `chance` and others do not.
E0211-help = Give every target a `chance`, or none.
E0211-explain = A list of targets is drawn by weight (each has `chance`), or read from top to bottom (none has). A mixture could mean either.
E0212 = The last target of a list has no condition.
E0212-help = Remove `when` here, or add a last target without one.
E0212-explain = A list of targets is read from top to bottom, and the first whose condition holds is taken. The last one catches whatever is left, so that nobody gets stuck.
E0213 = This target is never reached: the one above it has no condition.
E0213-help = Put the target without a condition last.
E0213-explain = The first target whose condition holds is taken, and a target without one always holds.
E0214 = { $what ->
        [choice] Choice `{ $choice }` is still there in scene `{ $scene }`, so it was not renamed.
       *[scene] Scene `{ $scene }` is still there, so it was not renamed.
    }
E0214-help = Remove this line under `renamed:`.
E0214-help-reversed = The old id comes first, and the new one behind the colon. Write `{ $mended }` here.
E0214-explain = `renamed:` names scenes and choices that used to be called something else, so that old records still open and translations come along. A choice is named with its scene, as `scene.choice`, on both sides.
W0215 = `{ $scenario }` has no variable `{ $variable }`.
W0215-help = Use a variable that is under `state:` there.
W0215-help-known = There, only these are under `state:`: { $known }.
W0215-explain = With `carried` a variable begins with what a variable of another scenario was at the end of an earlier run. That scenario is at hand, and there is no such variable in it, so this one always begins with its `start`.
W0216 = `{ $variable }` of `{ $scenario }` can have values that this variable does not have.
W0216-help = Carry a meter into a meter, yes/no into yes/no, and words into a variable that has the same words.
W0216-explain = A value is taken along as it is written. A meter stops at its bounds. Any other value that this variable does not have is left behind, and `start` counts.
W0217 = `{ $other }` has the id `{ $id }` too.
W0217-help = Give this one an id of its own, or put one of the two elsewhere: what a group did is found again by its id.
W0217-explain = A scenario is known by its id: records, programmes and what is carried along go by it. Two files with one id in one folder, as when a program that shares files keeps a second copy, are taken for one, and nobody can tell which of them was played.

E0301 = This condition cannot be read here.
E0301-help = A condition is no sentence: it knows only names of its own and a few words. In this file you can write, for example: { $examples }. Two together: put `and` or `or` between them, and `not` in front for the opposite.
E0301-help-sum = A condition does not calculate. Ask after each meter apart, such as `{ $mended }`, or keep a meter of its own under `state` that moves along.
E0301-help-sign = This sign does not belong in a condition. Known are `and or not ( ) == != < <= > >= in [a, b] seen(…) chose(…)`.
E0301-help-equals = Write two equals signs to compare: `stance == open`.
E0301-help-deep = Brackets and `not` lie more than 32 deep inside each other.
E0301-help-long = A condition has at most 10,000 words and signs.
E0301-help-unfinished = Something is missing at the end: a name, a value or a closing bracket.
E0301-help-mended = Write the condition like this: `{ $mended }`
E0301-help-words = A condition can only name a word without spaces. Call “{ $word }” `{ $mended }`, here and under `state`.
E0301-help-scene = Say in which scene, too: `{ $mended }`
E0301-explain = A condition asks about the state: a yes/no variable by its bare name, `pressure >= 3`, `stance in [open, closed]`, `seen(scene)`, `chose(scene.choice)`, joined with `and`, `or`, `not` and brackets. There is no arithmetic.
E0302 = `{ $variable }` is a meter, and `{ $value }` is a word.
E0302-help = Compare a meter with a whole number.
E0302-explain = A meter has numbers, so it can only be compared with a number.
E0303 = `{ $value }` is not a value here.
E0303-help = These are: { $values }.
E0303-help-answer = Each answer has one of the words behind `one_of`: { $values }. Write that word here, or put this behind `one_of` as well.
E0303-help-meter = Choose a number from { $from } to { $to }.
E0303-explain = A variable takes only the values that stand under `state:`: yes or no, one of some words, or a number between two bounds.
W0304 = `{ $variable }` never comes to { $value }, so this comparison always has the same answer.
W0304-help = The meter runs from { $from } to { $to }.
W0304-explain = A meter stops at its bounds. A comparison with a number outside them is always true or never true.
E0305 = `{ $variable }` has no more or less.
E0305-help = Use `==` or `!=`; only a meter can be compared with `<` and `>`.
E0305-explain = Yes/no and words have no order.
E0306 = `{ $variable }` is not a yes/no variable and cannot stand alone.
E0306-help = Compare it with a value, such as `{ $variable } { $asked }`.
E0306-explain = Only the bare name of a yes/no variable is a condition by itself.
E0307 = `{ $value }` cannot change a meter.
E0307-help = Write a number such as `+1` or `-2`, or `set` with a number.
E0307-help-mended = Write `{ $mended }` here: a plus or minus, and by how much the meter changes.
E0307-help-set = Write `{ "{" } set: { $number } { "}" }` if it becomes { $number }, or `+{ $number }` if { $number } is added.
E0307-explain = A meter goes up or down by a number and stops at its bounds, or is set to one.

E0401 = These passages lead in a circle without a decision: { $scenes }.
E0401-help = Let one of them lead on to a decision or an ending.
E0401-explain = A passage only goes on. When passages lead to each other in a circle, a group would read for ever.
E0402 = { $how ->
    [alone] From `{ $scene }` no ending can be reached, whatever is chosen.
   *[several] From `{ $scene }` no ending can be reached, whatever is chosen. Neither from: { $others }.
  }
E0402-help = There is no ending yet. Write a scene with `ending: true`, a `title` and a `text`, and let the `goto` of a choice lead there.
E0402-help-ending = Let a choice in one of these scenes lead to an ending. Write there, for example, `goto: { $ending }`.
E0402-explain = Even on paper, without looking at conditions, every road from this scene leads in a circle. A group that comes here can never finish.
W0403 = Nothing leads to `{ $scene }`.
W0403-help = Let a choice or passage go there, or remove the scene.
W0403-explain = No target, on any road from the start or from an inject, comes to this scene. Nobody will ever read it.
W0404 = Nothing reads `{ $variable }`.
W0404-help = Use it in a condition or a text, give it a `label`, or remove it.
W0404-explain = A variable that no condition asks about and no text shows makes no difference.
W0405 = Nothing changes `{ $variable }`.
W0405-help = Add an effect that changes it, or remove it.
W0405-explain = A variable that always keeps its starting value makes no difference.
W0406 = { $missing ->
    [deadline] Of this deadline nothing says what people read when the time is up.
    [both] Choice `{ $choice }` has no `gain` and no `cost`.
    [gain] Choice `{ $choice }` has no `gain`.
   *[cost] Choice `{ $choice }` has no `cost`.
  }
W0406-help = { $missing ->
    [deadline] Put beside `minutes` also `text: "…"`, with what they read then, `gain: "…"`, with what it brings, and `cost: "…"`, with what it costs: each on a line of its own, indented alike. Whoever chooses nothing chooses something.
    [both] Add `gain: …`, with what this choice brings, and `cost: …`, with what it costs; a choice without a price is no dilemma.
    [gain] Add `gain: …`, with what this choice brings.
   *[cost] Add `cost: …`, with what this choice costs; a choice without a price is no dilemma.
  }
W0406-help-line = Make of this line: `{ $mended }`. Write in the place of the dots what people read then, what it brings and what it costs: whoever chooses nothing chooses something.
W0406-explain = After a choice the group sees what it brought and what it cost. Every option is somebody's honest advice, and every option has its price. Only going on from a scene of tasks, to which each task leads back, needs none.
W0407 = Nothing uses the { $kind ->
    [competency] competency
    [role] role
   *[source] source
  } `{ $name }`.
W0407-help = Use it, or remove it.
W0407-explain = What is declared and never used is often the trace of something forgotten: a score, a role, a source. A role with a `brief` takes part: whoever has it knows something.
W0408 = `locked` without `when` never shows.
W0408-help = Add the condition under which the choice is open, or remove `locked`.
W0408-explain = `locked` is the reason shown when the condition of a choice does not hold.
E0409 = `{ $code }` is no warning that can be allowed.
E0409-help = Under `allow:` stands the code of a warning, a `W` with four digits, such as `W0403`. An error can only be mended: remove this line.
E0409-explain = With `allow:` an author says why a warning is fine in this scenario. An error is never fine.
E0410 = Day and weekday of scene `{ $scene }` do not fit those of an earlier scene.
E0410-help = Count on from the first scene that has a `weekday`: seven days later it is the same one.
E0410-explain = The days of a story follow on each other, and so do the days of the week: when day 1 is a Friday, day 4 is a Monday.
E0411 = Here, and in too many other places, a road leads back in the time of the story.
E0411-help = Leave out `at` in scenes to which people come back, or give later scenes a later time.
E0411-explain = `at` is proved never to run backwards. That is done by following each scene that is later and from which a road leads back; there are more than 48 of these.
W0412 = Choice `{ $choice }` gives no `because`, and others beside it do.
W0412-help = Write in a sentence why this is somebody's honest advice, or what makes it hard.
W0412-explain = `because` is read after the choice, and in the debrief. Where only some choices of a scene have one, a reader sees from it which choices the author likes. Write one for each, or for none.
W0413 = `{ $competency }` is out of balance: choices that score it up: { $up }, down: { $down }.
W0413-help = Up: { $ups }. Down: { $downs }. Look whether each of these says what the competency is about.
W0413-help-never-lost = Nobody can lose on it. Up: { $ups }. Let a choice that does the opposite score it down.
W0413-help-never-won = Nobody can win on it. Down: { $downs }. Let a choice that does it well score it up.
W0413-explain = The profile at the end shows where somebody is strong. That means something only where a competency can be won and lost: with no more than three times as many choices up as down, or down as up. A choice that scores a competency by itself, such as reporting, says nothing about how it is done.
W0414 = Two advisers here are called “{ $from }”.
W0414-help = Give one of them another name after `from:`, or give both a `when` of their own.
W0414-explain = Advice is asked for by name. Where two advisers have the same name, nobody can tell whom they are asking. When both have a `when`, the same person can say something else in another situation.
W0415 = `{ $code }` is allowed here, and there is no such warning.
W0415-help = Remove this line under `allow:`.
W0415-explain = An `allow` that allows nothing hides the warning on the day that it does come. Of a warning that only a proof finds, this is said when the proof was complete. Some warnings depend on the day or on files beside this one, such as facts and other scenarios; an `allow` of these is never called unused.

E0501 = This file translates something else: `{ $scenario }`.
E0501-help = Write the id of what it translates after `translates:`, and name the file after it.
E0501-explain = A translation lies beside its scenario and names it: `reporter-calls.en.yaml` translates `reporter-calls`.
W0502 = { $kind ->
        [header] Outside scenes or meetings (`header`): { $missing } of { $texts } texts not translated yet.
        [fact] Fact `{ $part }`: { $missing } of { $texts } texts not translated yet.
        [meeting] Meeting `{ $part }`: { $missing } of { $texts } texts not translated yet.
       *[scene] Scene `{ $part }`: { $missing } of { $texts } texts not translated yet.
    }
W0502-help = The first belongs here. Until they are there, readers see them in the author's language.
W0502-explain = A text without a translation falls back to the author's language, and the reader sees that it does. What is missing is counted by scene; `veerkracht translate` writes an empty key for each text, with the author's words above it.
W0503 = This translation was made from another text than the present one.
W0503-help = Look the texts over; when they fit, write `of: "{ $of }"`.
W0503-help-text = The first text that is different is shown with it. Go through it and the others; when they are right, write `of: "{ $of }"`.
W0503-help-none = When you have looked the texts over, write `of: "{ $of }"` here.
W0503-explain = `of:` is a short fingerprint of the texts that a translation was made from. When the author changes a text, it no longer fits, so that nobody reads an outdated translation without knowing.
E0504 = There is nothing to translate at `{ $text }`.
E0504-help = Use the ids and keys of the author's file.
E0504-explain = A translation has the same tree as the scenario, with texts only.
E0505 = `{ $text }` has another number of texts than the author's file.
E0505-help = There are { $expected } in the scenario and { $found } here; they belong in the same order.
E0505-explain = Lists of texts are translated one by one, in order.
E0506 = This text shows other variables than the author's.
E0506-help = Keep the words between curly brackets as they are in the author's text.
E0506-explain = A word between curly brackets shows a variable. A translation that leaves one out or adds one would say something else.
E0507 = This translation is in the author's own language.
E0507-help = Write the language of the translation after `language:`.
E0507-explain = A translation has another language than the scenario.
W0508 = The name of this file says `{ $named }`, and it is in `{ $language }`.
W0508-help = Write `language: { $named }`, or give the file the name of its language.
W0508-explain = A translation is named after its language: `reporter-calls.en.yaml` is in English. Where the two differ, people choose one language and read another.

E0601 = Test “{ $test }” takes `{ $choice }`, but is in scene `{ $scene }` then.
E0601-help = Name the choices in the order in which they are met.
E0601-explain = A test names every decision in order. Passages go by themselves; an inject that interrupts asks for its own choice.
E0602 = Test “{ $test }” takes `{ $choice }`, which is not open then.
E0602-help = Look at the `when` of the choice, and at what the test chose before.
E0602-explain = The condition of the choice does not hold at that moment, or it was taken before and is `once`.
E0603 = At `{ $at }` something is drawn, and test “{ $test }” does not say what comes out.
E0603-help = Write with the test where it goes, such as `draw: { "{" } { $at }: { $to } { "}" }`.
E0603-explain = A test must end the same way every time. Where the scenario draws, the test says what is drawn.
E0604 = Test “{ $test }” draws `{ $to }` at `{ $at }`, which is not possible there.
E0604-help = Name one of the targets whose condition holds.
E0604-explain = A test can only draw what the scenario could draw at that moment.
E0605 = Test “{ $test }” is stuck in scene `{ $scene }`.
E0605-help = Add an `otherwise` to the scene, or a choice that is open.
E0605-explain = No choice is open there and there is no `otherwise`. A group would be stuck as well.
E0606 = Test “{ $test }” stops in scene `{ $scene }`, before an ending.
E0606-help = Add the choices that are missing.
E0606-help-next = The test has to go on to an ending. In `{ $scene }` one can still choose: { $next }. Write, for example, `choose: [{ $mended }]`.
E0606-explain = A test that expects an ending must name every decision on the way.
E0607 = Test “{ $test }” goes on with `{ $choice }` after the ending `{ $ending }`.
E0607-help = Remove what comes after the ending.
E0607-explain = After an ending there is nothing left to choose.
E0608 = Test “{ $test }” reaches `{ $reached }`, not `{ $expected }`.
E0608-help = Change the expectation, or the road that leads there.
E0608-explain = The road of the test leads to another ending than its author expected.
E0609 = In test “{ $test }” `{ $variable }` ends as { $reached }, not as { $expected }.
E0609-help = Change the expectation, or the effects on the way.
E0609-explain = The effects on the road of the test add up to another value than its author expected.
E0610 = In test “{ $test }” `{ $competency }` ends at { $reached }, not at { $expected }.
E0610-help = Change the expectation, or the scores on the way.
E0610-explain = The scores on the road of the test add up to another number than its author expected.
W0611 = Test “{ $test }” is not played from every beginning. Of `{ $variables }` it tries one value only.
W0611-help = Fix values under `given:`. Write more tests if other values matter too.
W0611-explain = A variable that is drawn can begin with several values, and a test is played from each of them. With several such variables there are soon too many beginnings: 256 are played. Variables that would make them more begin with their first value, so that the test says nothing about the others.

finding-road = road
finding-road-none = the start itself
finding-drawn = at the start
finding-there = there

E0701 = In `{ $scene }` a group can get stuck: no choice is open, and there is no `otherwise`.
E0701-help = Add an `otherwise` to the scene, or a choice that is always open.
E0701-explain = In the situation that is shown, every choice of the scene is closed and nothing says how it goes on. A group would look at a screen with no way out. Every situation that can be reached was looked at; the road is the shortest one that leads there.
E0702 = `{ $scene }.{ $choice }` can be open and lead nowhere: none of its targets is open then.
E0702-help = Add a target without `when` to the list.
E0702-help-passage = From `{ $scene }` none of the targets is open then. Add a target without `when` to the list.
E0702-explain = Where chance decides, only targets whose `when` holds are drawn. In the situation that is shown none holds, so there is nothing to draw.
E0703 = From `{ $scene }` no ending can be reached any more.
E0703-help = Give the scenes that lead to each other here a way out that stays open.
E0703-explain = Something can always be done, and none of it ever comes to an ending: scenes lead to each other in a circle whose way out is closed by now. A group would go round for ever. The road is the shortest one that leads there.
W0704 = Nobody ever comes to `{ $scene }`.
W0704-help = On paper a road leads here, but its conditions never let anybody through. Look at their `when`, or remove the scene.
W0704-explain = Every situation that can be reached was looked at, and this scene is in none of them. A condition on the way here never holds at the right moment.
W0705 = Nobody is ever offered `{ $choice }`.
W0705-help = Look at its `when`, or remove the choice.
W0705-help-when = The condition behind `when` never holds here. Look at the values and choices that it asks about, or delete the choice.
W0705-help-why = { $why ->
    [most] In `{ $scene }`, `{ $variable }` is never more than { $value }. Ask for less, or let `{ $variable }` go up earlier in the story.
    [least] In `{ $scene }`, `{ $variable }` is never less than { $value }. Ask for more, or let `{ $variable }` go down earlier in the story.
    [only] In `{ $scene }`, `{ $variable }` is always `{ $value }`. Ask for that, or change `{ $variable }` earlier in the story.
   *[never] In `{ $scene }`, `{ $variable }` is never `{ $value }`. Ask for something else, or change `{ $variable }` earlier in the story.
  }
W0705-explain = In every situation in which this scene is met, the condition of this choice does not hold.
W0706 = { $how ->
    [alone] This condition never holds.
   *[several] This condition never holds. What asks for the same, or lies behind it, comes to nothing too: { $others }.
  }
W0706-help = Look at the values and choices it asks about, or remove what depends on it.
W0706-help-why = { $why ->
    [most] In `{ $scene }`, `{ $variable }` is never more than { $value }. Ask for less, or let `{ $variable }` go up earlier in the story.
    [least] In `{ $scene }`, `{ $variable }` is never less than { $value }. Ask for more, or let `{ $variable }` go down earlier in the story.
    [only] In `{ $scene }`, `{ $variable }` is always `{ $value }`. Ask for that, or change `{ $variable }` earlier in the story.
   *[never] In `{ $scene }`, `{ $variable }` is never `{ $value }`. Ask for something else, or change `{ $variable }` earlier in the story.
  }
W0706-help-entering = This is because `{ $variable }` changes as soon as somebody comes into `{ $scene }`, before anything is chosen. Does that effect belong to a choice? Then remove the line with `effects` there, and write it below that choice, indented as far as its `text`.
W0706-help-same = `{ $variable }` stands on both sides. Compare with a number, or with another meter.
W0706-explain = In every situation in which this condition is asked, it comes out as no. What depends on it never happens. Where several conditions ask for the same, that is told once.
W0707 = This condition always holds.
W0707-help = Remove it, or look at the values and choices it asks about.
W0707-help-entering = This is because `{ $variable }` changes as soon as somebody comes into `{ $scene }`, before anything is chosen. Does that effect belong to a choice? Then remove the line with `effects` there, and write it below that choice, indented as far as its `text`.
W0707-help-same = `{ $variable }` stands on both sides. Compare with a number, or with another meter.
W0707-explain = In every situation in which this condition is asked, it comes out as yes. Without it, nothing would change.
W0708 = This effect never moves its meter.
W0708-help = The meter always stands at its end, or at this value, by then. Change the bounds or the effect, or remove it.
W0708-explain = Whenever this effect is carried out, the meter already stands at the end at which it stops, or at the value that is set. That is looked at in every situation: after a choice, on entering a scene, at the beginning, and where an inject comes in.
W0709 = `{ $choice }` is no dilemma: it scores better than everything beside it.
W0709-help = Give it a price on a competency, or give another choice something that it lacks.
W0709-explain = On every competency this choice scores at least as well as each of the others that are open beside it, and better on one. Whoever looks at the scores has nothing to weigh. A dilemma is only one when every choice gains something and costs something.
W0710 = It never makes a difference whether one takes `{ $choice }` or `{ $other }`.
W0710-help = Let one of them change something: a variable, the score, or where it leads.
W0710-explain = Whenever both are open, they lead to the same situation with the same scores, and no text is different afterwards.
W0711 = With `{ $choice }` one can score `{ $competency }` without end, in a circle.
W0711-help = Make the choice `once`, or let the circle cost something.
W0711-explain = Scenes that lead back to each other can be walked again and again, and each round adds to the competency. The profile would then show patience.
E0712 = This `never` is broken: what must never happen can happen.
E0712-help = Follow the road that is shown, and close it, or change the check.
E0712-help-because = It says: “{ $because }” Follow the road that is shown, and close it, or change the check.
E0712-explain = A check with `never` must be false in every situation. The road is the shortest one to a situation in which it is true.
E0713 = { $who ->
    [answered] This `reachable` is broken: with `{ $answer }` nobody ever comes to `{ $scene }`.
   *[all] This `reachable` is broken: nobody ever comes to `{ $scene }`.
  }
E0713-help = Look at the conditions on the way to it.
E0713-help-because = It says: “{ $because }” Look at the conditions on the way to `{ $scene }`.
E0713-explain = A check with `reachable` says that a scene can be reached. Every situation was looked at, and it is in none of them. Where whoever starts is asked for something, this holds for each answer, with the others as `start` has them.
E0714 = { $who ->
    [answered] This `within` is broken: with `{ $answer }`, `{ $scene }` takes at least { $fewest } decisions, not { $within }.
   *[all] This `within` is broken: `{ $scene }` takes at least { $fewest } decisions, not { $within }.
  }
E0714-help = Shorten the way to it, or change the number.
E0714-help-because = It says: “{ $because }” Shorten the way to `{ $scene }`, or change the number.
E0714-explain = A check with `within` says in how many decisions a scene can be reached. Deadlines that pass count as decisions, passages do not.
E0715 = This `always_reachable` does not hold: after the road below, none of these scenes can be reached any more: { $scenes }.
E0715-help = Let a choice on that road lead to one of these scenes, or change the check.
E0715-help-because = It says: “{ $because }” Let a choice on that road lead to one of these scenes, or change the check.
E0715-explain = A check with `always_reachable` says that from every situation, the endings among them, one of its scenes can still be reached. (At an ending only that ending is.) The road is the shortest one to a situation from which none can.
W0716 = { $road ->
    [shortest] As its scenes are planned, even the shortest road takes { $takes } minutes, not { $minutes }.
    [shortest-answered] With `{ $answer }`, even the shortest road takes { $takes } minutes as its scenes are planned, not { $minutes }.
    [average] As its scenes are planned, a road takes { $takes } minutes on average, not { $minutes }.
    [average-answered] With `{ $answer }`, a road takes { $takes } minutes on average as its scenes are planned, not { $minutes }.
    [long-answered] With `{ $answer }`, one road in ten takes { $takes } minutes or more as its scenes are planned, not { $minutes }.
   *[long] As its scenes are planned, one road in ten takes { $takes } minutes or more, not { $minutes }.
  }
W0716-help = Write `minutes: { $enough }`, or plan fewer `minutes` for the scenes on the way. A scene to which a group comes back counts each time.
W0716-explain = A group goes by the `minutes` at the top when it plans its half day. Each scene has `minutes` of its own (without them, 200 words a minute are counted), and the sum of those on a road is how long that road takes; a scene to which a group returns counts each time. Even the shortest road must fit; and of a thousand roads on which somebody chooses with closed eyes, the average may be a tenth longer, and the longest tenth a quarter. Where whoever starts is asked for something, all of this holds for each answer.
W0717 = On the projector, `{ $scene }` takes { $slides } slides.
W0717-help = Shorten its text or its choices, or make two scenes of it.
W0717-explain = A group reads a scene together, from the back row too, so letters on the projector are never smaller than 3 % of its height. What does not fit goes on the next slide, which the moderator turns to. After two, people have forgotten the first. The length is that of the scene as it is met in seeded runs, on a projector of 4 to 3, in the longest of its languages.
E0718 = Words of scene `{ $scene }` rely on this, and it does not hold in every situation in which they are shown.
E0718-help = Follow the road that is shown. Give these words a `when`, change them, or close the road.
E0718-help-because = It says: “{ $because }” Follow the road that is shown. Give these words a `when`, change them, or close the road.
E0718-explain = `assumes` says what the words beside it rely on: of a scene, a part of its text, an exhibit, a choice or a deadline. It changes nothing in play; `check` proves that it holds wherever they are shown. The road is the shortest one to a situation in which it does not.
E0719 = Scene `{ $scene }` can be shown after one that is later in the story.
E0719-help = Follow the road that is shown. Change a time, leave out `at` where people come back, or say with `between` when the inject may come.
E0719-explain = `at` says when a scene plays. On no road may it run backwards, also not by an inject or when one comes back from it. The road is the shortest one to a scene that comes too late.
W0720 = On no road can `{ $competency }` be { $how ->
    [won] won
   *[lost] lost
  }: nobody is ever offered a choice that would do it.
W0720-help = Let this choice be open to somebody, or let another one do it.
W0720-explain = The profile at the end says something of a competency only where it can be won and lost. Here a choice for it stands in the file, but on no road can anybody take it. `check` looked at every situation.

E0801 = There is no scenario `{ $scenario }`.
E0801-help = Use the id of a scenario that comes with veerkracht, or put its file in the folder of the programme.
E0801-help-known = These scenarios can be named: { $known }. One of your own you put in the folder of the programme.
E0801-explain = A programme names its scenarios by their ids. They come with veerkracht, or lie in the same folder as the programme.
E0802 = In a programme without meetings there is nothing to do.
E0802-help = Write at least one meeting under `meetings:`.
E0802-explain = A programme orders scenarios into meetings. Each meeting has an id, a title and the scenarios that are played there.
E0803 = Nothing is played in this meeting.
E0803-help = Write the id of a scenario: `scenarios: [reporter-calls]`.
E0803-explain = Each meeting plays at least one scenario. By what was played to an ending, the program knows how far a group is.
E0804 = `{ $scenario }` is played in a meeting already.
E0804-help = Take another scenario here, or name this one under `at_home`.
E0804-explain = A meeting counts as done when its scenarios were played to an ending. If two meetings play the same one, nobody can tell which of them was done.
E0805 = `{ $scenario }` cannot be compared yet: it has not been played by then.
E0805-help = Compare what this meeting or an earlier one plays under `scenarios`.
E0805-explain = To compare is to lay the roads of two groups side by side. They must have taken those roads first, in this meeting or an earlier one.
W0806 = `{ $scenario }` begins with what was built in `{ $origin }`, which is played only later.
W0806-help = Put `{ $origin }` in an earlier meeting, or before it in this one.
W0806-explain = A scenario can begin with what a group built in another one. In this order the group has not played that one yet, so it always begins as if there were nothing to take along.

E0901 = There is no fact `{ $fact }`.
E0901-help = Use the id of a fact that comes with veerkracht, or write it in a `facts.yaml` beside the scenario.
E0901-help-known = These facts are there: { $known }. One of your own you write in a `facts.yaml` beside the scenario.
E0901-explain = Under `facts:` a scenario names who to turn to and what to know, by the ids of a file of facts. One comes with veerkracht; a file `facts.yaml` in the folder of the scenario goes before it.
E0902 = `{ $phone }` cannot be dialled.
E0902-help = Write digits, with spaces, hyphens or brackets between them if you like: `0800-0113`. What else there is to say goes in `text`.
E0902-explain = On a phone the number of a fact is tapped to call it. So it holds digits only, with a `+` before the number of a country.
W0903 = `{ $fact }` was last looked up on { $day }, more than a year ago.
W0903-help = See whether it still holds, and write the day of today behind `checked`.
W0903-help-ships = See whether it still holds. Then write it in a `facts.yaml` of your own beside the scenario, with the day of today behind `checked`: that goes before what comes with veerkracht.
W0903-explain = Numbers and laws change, and who needs one may need it badly. So each fact has the day on which somebody looked it up, and after a year somebody should look again.
W0904 = Not every fact that is named here is told in `{ $language }`.
W0904-help = Run `veerkracht translate facts.yaml { $language }` beside the scenario, and fill in what it makes.
W0904-help-ships = What comes with veerkracht is in Dutch and English. Write a `facts.yaml` of your own beside the scenario, with a translation.
W0904-explain = A scenario that has a translation is told in two languages. A fact that has none would stand in the author's language, on the page where somebody looks for help. `veerkracht translate` makes the file in which the translation goes.
W0905 = `{ $fact }` was looked up on { $day }, and that day is still to come.
W0905-help = Write the day on which somebody last looked it up behind `checked`, as year-month-day.
W0905-explain = Behind `checked` stands the day on which somebody saw that a fact holds. A later day would say that it is newer than it is, and `check` would ask too late to look again.
