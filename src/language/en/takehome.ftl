# On the page that can be taken home.
takehome-begin = Begin
takehome-on = Go on
takehome-back = Back a step
takehome-undo = Choose again
takehome-again = Start over
takehome-again-from = Try another road from here
takehome-language = Language
takehome-privacy = What you choose stays on this device and is not kept. Close the page and it is gone. Nobody asks your name.
takehome-stop = You may stop at any time: just close the page.
takehome-choose = What do you do?
takehome-pass = Let the time run out
takehome-deadline = A group has { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  } here. You have all the time you want.
takehome-changed = { $label }: from { $before } to { $after }
takehome-went-back = You are back a step.
takehome-meters = How things stand
takehome-chosen = What you chose
takehome-ending = This is where it ends
takehome-others = What else you could have done
takehome-profile-about = Each + is something your choices gained, each − something they gave up. Not a mark: every road has its price.
takehome-return = Back to where you were
takehome-unproved = Not every road of this story was worked out. So you may come to a place where you can do nothing more. Then go back a step.
takehome-stuck = You can do nothing more here. Go back a step and take another road.
takehome-no-script = Do you see only this? Then the page is shown as a preview, as in a message or among the files of a phone. Save it, and open it in a browser. Is this your browser already? Then switch JavaScript on.
# On the command line.
takehome-written = { $kilobytes } kB. Send it along; it opens on a phone, without internet.
takehome-only-html = A page to practise with is HTML, or a course for a learning platform. Leave out --to, or write --to scorm.
# On the page, in a learning platform.
scorm-privacy = A learning platform knows who you are. From this page it hears whether you came to an ending, and it keeps your road, so that you can go on later: what you answered at the start, what you chose, and where you are. It never hears a score. Whose advice you ask and what you write yourself stay on this page, and are gone when you close it.
scorm-stop = You may stop at any time. Go on later where you were.
scorm-resumed = You go on where you were.
scorm-changed = This story is no longer the one that you were in. So you begin anew.
scorm-long = Your road has become longer than a learning platform can keep. If you come back later, you go on at an earlier place.
scorm-lost = The learning platform does not answer. You can just go on, but it may not know that later.
# On the command line.
scorm-written = { $kilobytes } kB. Put it into a learning platform as a SCORM 1.2 package. The platform knows who somebody is, and hears whether they came to an ending and which road they took.
scorm-only-play = A course for a learning platform is made of a scenario: report --play SCENARIO --to scorm --out FILE.zip
scorm-needs-a-file = A course for a learning platform is a zip file. Say what it is to be called, for example with --out course.zip.
