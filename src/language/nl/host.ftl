# Een groep begeleiden.
host-which-scenario = Welk scenario? Bijvoorbeeld: veerkracht host reporter-calls
host-nothing-to-resume = Er is geen groepssessie om mee verder te gaan. “veerkracht records” laat ze allemaal zien.
host-road-gone = Het scenario is veranderd en de weg van de groep is er niet meer: “{ $at }” is weg. Het verslag is bewaard; begin opnieuw om de nieuwe versie te spelen.
