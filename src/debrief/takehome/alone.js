// A page that somebody opens by themselves tells nobody anything.
const platform = null;
