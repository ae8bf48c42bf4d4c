# A scenario as a story for another program.
exported-go-on = Go on
exported-made = “{ $path }” was made, with { $scenes ->
    [one] one scene
   *[other] { $scenes } scenes
  } in language { $language }. Twine reads it, and so does “veerkracht import”.
exported-lost = This is what Twee cannot say. It stands in the file as a comment, unless something else is said:
exported-where = { $said } ({ $scenes })
exported-chance = Where chance chooses, whoever reads chooses now.
exported-beginning = What is drawn, carried or asked for at the start begins with one value.
exported-inject = What comes in between does not come by itself. Nothing leads there now.
exported-resume = No way leads back from what comes in between.
exported-deadline = Time that is up does nothing.
exported-effects = What a choice changes only sometimes, it does not change now.
exported-signs = A name or a choice is written a little otherwise: Twee reads those signs as a command.
exported-exhibits = What lies on the table is part of the text now.
exported-advice = What others would say.
exported-tasks = What people write or say themselves.
exported-moderator = What only the moderator reads.
exported-prices = What choices bring and cost, why, and what they are on competencies.
exported-planning = When a scene plays, how long it takes and whose decision it is.
exported-around = Roles, objectives, statements, sources and the debrief are not in the file. Keep your scenario.
